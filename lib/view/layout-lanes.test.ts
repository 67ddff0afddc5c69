import fc from 'fast-check'
import { expect, test } from 'vitest'
import { milestoneLabelWidth } from './label-box.ts'
import { layoutLanes } from './layout-lanes.ts'
import type { PlacedMilestone } from './placed.ts'
import { LANE } from './plot-measures.ts'
import { milestone, stretch } from './test-facts.ts'

const window = stretch('2004/2027')

const mark = fc.record({
  start: fc.integer({ min: window.start - 400, max: window.end + 400 }),
  days: fc.constantFrom(1, 1, 1, 31, 365, 1500),
  shape: fc.constantFrom('stone' as const, 'bar' as const, 'until' as const, 'deadline' as const, 'fuzzy' as const),
  status: fc.constantFrom('happened' as const, 'ongoing' as const, 'overdue' as const),
  tail: fc.constantFrom(0, 0, 0, 2000),
})

const lane = fc.array(mark, { maxLength: 14 }).map((marks) => ({
  topic: 'politics',
  name: 'Nghị quyết',
  href: '/?topic=politics&view=table',
  marks: marks
    .map(({ start, days, shape, status, tail }, index) => {
      const span = { start, end: start + (shape === 'stone' ? 1 : days) }
      const made = milestone({ id: `e_${index}`, span, shape, status })
      const told = status === 'overdue' ? { ...made.label, status: 'quá hạn, chưa có tin' } : made.label
      return { ...made, label: told, horizon: tail ? { start: span.end, end: span.end + tail } : null }
    })
    .sort((a, b) => a.span.start - b.span.start),
}))
const widths = fc.integer({ min: 300, max: 1300 })

function labelStretch({ label }: PlacedMilestone): { x1: number; x2: number } | null {
  if (!label) return null
  const wide = milestoneLabelWidth(label.strong, label.note ?? '', label.status)
  return label.anchor === 'start' ? { x1: label.x, x2: label.x + wide } : { x1: label.x - wide, x2: label.x }
}

test('in a row no label overlaps another label or a mark, and none leaves the plot', () => {
  fc.assert(
    fc.property(lane, widths, (given, width) => {
      const milestones = layoutLanes([given], window, width).lanes[0]?.milestones ?? []
      for (const placed of milestones) {
        const label = labelStretch(placed)
        if (!label) continue
        expect(label.x1).toBeGreaterThanOrEqual(0)
        expect(label.x2).toBeLessThanOrEqual(width)
        for (const other of milestones.filter(({ y }) => y === placed.y)) {
          expect(label.x1 < other.x2 && other.x1 < label.x2).toBe(false)
          const second = other === placed ? null : labelStretch(other)
          if (second) expect(label.x1 < second.x2 && second.x1 < label.x2).toBe(false)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a lane has three rows at most, and tells how many milestones found none', () => {
  fc.assert(
    fc.property(lane, widths, (given, width) => {
      const placed = layoutLanes([given], window, width).lanes[0]
      const inWindow = given.marks.filter(({ span }) => span.end > window.start && span.start < window.end)
      expect(placed === undefined).toBe(inWindow.length === 0)
      if (!placed) return
      expect(placed.height).toBeLessThanOrEqual(LANE.rows * LANE.row + 2 * LANE.pad)
      expect(placed.milestones.length + placed.hidden).toBe(inWindow.length)
    }),
  )
})

test('lanes are equally high at all widths of a class, so that nothing jumps when the browser lays out again', () => {
  fc.assert(
    fc.property(
      lane,
      fc.integer({ min: 980, max: 1300 }),
      fc.integer({ min: 560, max: 979 }),
      fc.integer({ min: 300, max: 559 }),
      (given, wide, middle, narrow) => {
        const height = (width: number) => layoutLanes([given], window, width).height
        expect(height(wide)).toBe(height(1144))
        expect(height(middle)).toBe(height(744))
        expect(height(narrow)).toBe(height(358))
      },
    ),
  )
})

test('a milestone alone in its lane is told in full to its right, or to its left where it would leave the plot', () => {
  const early = milestone({ id: 'e_1', span: stretch('2010-05-07') })
  const late = milestone({ id: 'e_2', span: stretch('2026-11-01') })
  const place = (mark: ReturnType<typeof milestone>) =>
    layoutLanes([{ topic: 'history', name: '', href: '/', marks: [mark] }], window, 1144).lanes[0]?.milestones[0]?.label
  expect(place(early)).toMatchObject({ anchor: 'start', note: early.label.note })
  expect(place(late)).toMatchObject({ anchor: 'end', note: late.label.note })
})

test('a lane without a milestone in the window is left out', () => {
  const lanes = [{ topic: 'history', name: 'Lịch sử', href: '/', marks: [milestone({ id: 'e_1', span: stretch('1954-05-07') })] }]
  expect(layoutLanes(lanes, window, 1144)).toMatchObject({ height: 0, lanes: [] })
})

test('a plan reaches as a tail to its horizon and no further than the plot', () => {
  const marks = [milestone({ id: 'e_1', horizon: { start: stretch('2024-03-28').end, end: stretch('2030').end } })]
  const placed = layoutLanes([{ topic: 'politics', name: '', href: '/', marks }], window, 1144).lanes[0]?.milestones[0]
  expect(placed?.horizon).toEqual({ x1: placed?.x2, x2: 1144 })
})
