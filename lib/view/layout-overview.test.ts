import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPicture } from './build-picture.ts'
import { milestoneLabelWidth } from './label-box.ts'
import { layoutOverview } from './layout-overview.ts'
import { event, figure, source, stretch } from './test-facts.ts'

const year = fc.oneof(fc.integer({ min: 1909, max: 2026 }), fc.constantFrom(2023, 2024))
const facts = fc.record({
  events: fc
    .array(year, { maxLength: 40 })
    .map((years) => years.map((y, index) => event({ id: `e_${index}`, date: `${y}-05-07`, kind: 'opening' }))),
  observations: fc
    .array(year, { maxLength: 60 })
    .map((years) => years.map((y, index) => figure({ id: `o_${index}`, period: String(y) }))),
})

test('every fact has one cell, milestones above the line and figures below it, all inside the plot', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 300, max: 1300 }), (given, width) => {
      const picture = buildPicture(source({ ...given, provinces: ['dien-bien'] }))
      const { cells, baseline, height } = layoutOverview(picture, picture.window, width)
      expect(cells.map(({ id }) => id).sort()).toEqual([...given.events, ...given.observations].map(({ id }) => id).sort())
      for (const cell of cells) {
        expect(cell.x).toBeGreaterThanOrEqual(0)
        expect(cell.x + cell.width).toBeLessThanOrEqual(width + 1e-6)
        if (cell.kind === 'milestone') expect(cell.y + cell.height).toBeLessThanOrEqual(baseline)
        else expect(cell.y).toBeGreaterThanOrEqual(baseline)
        expect(cell.y).toBeGreaterThanOrEqual(0)
        expect(cell.y + cell.height).toBeLessThanOrEqual(height)
      }
    }),
    { numRuns: 60 },
  )
})

test('a year of many facts is stacked inside the plot all the same', () => {
  const given = {
    events: Array.from({ length: 60 }, (_, index) => event({ id: `e_${index}` })),
    observations: Array.from({ length: 90 }, (_, index) => figure({ id: `o_${index}` })),
  }
  const picture = buildPicture(source({ ...given, provinces: ['dien-bien'] }))
  for (const width of [358, 744, 1144]) {
    const { cells, height } = layoutOverview(picture, picture.window, width)
    expect(Math.min(...cells.map(({ y }) => y))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...cells.map((cell) => cell.y + cell.height))).toBeLessThanOrEqual(height)
  }
})

test('no two cells overlap', () => {
  const events = Array.from({ length: 30 }, (_, index) =>
    event({ id: `e_${index}`, date: index % 2 ? '2024-03-28' : '2023-03-28' }),
  )
  const picture = buildPicture(
    source({ events: [...events, event({ id: 'e_old', date: '1909-06-28' })], provinces: ['dien-bien'] }),
  )
  const { cells } = layoutOverview(picture, picture.window, 358)
  cells.forEach((a, index) => {
    for (const b of cells.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      expect(apart, `${a.id} and ${b.id}`).toBe(true)
    }
  })
})

test('names of landmarks do not overlap and stay inside the plot', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 300, max: 1300 }), (given, width) => {
      const picture = buildPicture(source({ ...given, provinces: ['dien-bien'] }))
      const boxes = layoutOverview(picture, picture.window, width).landmarks.map(({ x, y, anchor, strong, note }) => {
        const wide = milestoneLabelWidth(strong, note ?? '', null)
        return anchor === 'start' ? { y, x1: x, x2: x + wide } : { y, x1: x - wide, x2: x }
      })
      boxes.forEach((a, index) => {
        expect(a.x1).toBeGreaterThanOrEqual(0)
        expect(a.x2).toBeLessThanOrEqual(width)
        for (const b of boxes.slice(index + 1)) expect(a.y === b.y && a.x1 < b.x2 && b.x1 < a.x2).toBe(false)
      })
    }),
    { numRuns: 60 },
  )
})

test('the window is marked where it lies, as far as it lies in the overview', () => {
  const picture = buildPicture(source({ events: [event({ id: 'e_1', date: '1909-06-28' })], provinces: ['dien-bien'] }))
  const { window } = layoutOverview(picture, stretch('2000/2100'), 1000)
  const { extent } = picture
  expect(window.x1).toBeCloseTo(((stretch('2000').start - extent.start) / (extent.end - extent.start)) * 1000, 6)
  expect(window.x2).toBe(1000)
})
