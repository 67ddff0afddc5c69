import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPicture } from './build-picture.ts'
import { layoutLens } from './layout-lens.ts'
import { hangFlags } from './lens-flags.ts'
import { lensSpan } from './lens-span.ts'
import { event, milestone, source, stretch } from './test-facts.ts'

const window = stretch('2004/2027')

/** Ten meetings in the spring of 2024, a day or a week apart. */
const crowd = Array.from({ length: 10 }, (_, index) =>
  event({ id: `e_${index}`, date: `2024-0${3 + (index % 3)}-${10 + index}` }),
)

const stems = fc
  .uniqueArray(fc.integer({ min: 20, max: 1120 }), { maxLength: 12 })
  .map((xs) => xs.map((x, index) => ({ mark: milestone({ id: `e_${index}` }), x })))

test('in the lens no text crosses a stem and no two texts touch', () => {
  fc.assert(
    fc.property(stems, fc.integer({ min: 1, max: 11 }), (given, rows) => {
      const flags = hangFlags(given, 1144, rows)
      for (const flag of flags) {
        expect(flag.x1).toBeGreaterThanOrEqual(0)
        expect(flag.x2).toBeLessThanOrEqual(1144)
        for (const other of flags) {
          if (other === flag) continue
          expect(other.row < flag.row && other.x > flag.x1 && other.x < flag.x2).toBe(false)
          expect(other.row === flag.row && other.x1 < flag.x2 && flag.x1 < other.x2).toBe(false)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('flags over one another step down to the right, the earliest highest', () => {
  const flags = hangFlags(
    [100, 140, 180].map((x, index) => ({ mark: milestone({ id: `e_${index}` }), x })),
    1144,
    6,
  )
  expect(flags.map(({ row }) => row)).toEqual([0, 1, 2])
  expect(flags.every(({ side }) => side === 'right')).toBe(true)
})

test('milestones of one day share a stem, their rows beneath each other', () => {
  const flags = hangFlags(
    ['e_1', 'e_2'].map((id) => ({ mark: milestone({ id }), x: 300 })),
    1144,
    6,
  )
  expect(new Set(flags.map(({ row }) => row)).size).toBe(2)
})

test('a flag that would leave the lens hangs left of its stem', () => {
  expect(hangFlags([{ mark: milestone({ id: 'e_1' }), x: 1130 }], 1144, 4)[0]?.side).toBe('left')
})

test('the lens opens on whole months around the crowd and tells its dates without the year', () => {
  const picture = buildPicture(source({ events: crowd }))
  const lens = layoutLens(picture, picture.window, 1144)
  expect(lens?.ticks).toHaveLength(10)
  expect(lens?.span.start).toBeLessThanOrEqual(stretch('2024-03-10').start)
  expect(lens?.span.end).toBeGreaterThanOrEqual(stretch('2024-05-31').end)
  expect(lens?.note).toBe('10 mốc trong 10 tháng')
  expect(lens?.milestones.filter(({ label }) => label).length).toBeGreaterThan(7)
  expect(lens?.milestones[0]?.label?.strong).toBe('10/3')
})

test('without a crowd there is no lens', () => {
  const apart = ['2006-03-28', '2012-07-01', '2018-01-01'].map((date, index) => event({ id: `e_${index}`, date }))
  const picture = buildPicture(source({ events: apart }))
  expect(layoutLens(picture, picture.window, 1144)).toBeNull()
})

test('no stretch is crowded where the lanes tell every milestone', () => {
  const events = ['2006-03-28', '2012-07-01'].map((date, index) => event({ id: `e_${index}`, date }))
  expect(lensSpan(buildPicture(source({ events })).lanes, window, 1144)).toBeNull()
})

test('a window of months needs no lens', () => {
  const picture = buildPicture(source({ events: crowd }))
  expect(layoutLens(picture, stretch('2024'), 1144)).toBeNull()
})

test('a lens that the reader moved shows what lies there, crowded or not', () => {
  const picture = buildPicture(source({ events: crowd }))
  const lens = layoutLens(picture, picture.window, 1144, stretch('2010'))
  expect(lens?.milestones).toEqual([])
  expect(lens?.title).toBe('1/2010 – 12/2010')
})

test('the lens is equally high at all widths of a class', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 290 }), { minLength: 4, maxLength: 10 })
  const span = { start: stretch('2024-01').start, end: stretch('2024-10').end }
  const { words } = buildPicture(source({}))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 980, max: 1300 }), (starts, length, width) => {
      const marks = starts.map((day, index) => {
        const made = milestone({ id: `e_${index}`, span: { start: span.start + day, end: span.start + day + 1 } })
        return { ...made, label: { ...made.label, note: 'cuộc họp '.repeat(length * ((index % 3) + 1)) } }
      })
      const height = (at: number) =>
        layoutLens({ lanes: [{ topic: 'politics', name: '', href: '/', marks }], words }, window, at, span)?.height
      expect(height(width)).toBe(height(1144))
    }),
    { numRuns: 40 },
  )
})
