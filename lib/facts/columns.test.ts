import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochDay, fromEpochDay } from '../time/civil-date.ts'
import { TOPICS } from './code-lists.ts'
import { type ColumnGrid, columnGrid, columnsOf } from './columns.ts'

const windows = fc
  .tuple(fc.integer({ min: -60_000, max: 40_000 }), fc.integer({ min: 1, max: 60_000 }))
  .map(([start, length]) => ({ start, end: start + length }))

const days = fc
  .tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.nat({ max: 800 }))
  .map(([first, length]) => ({ first, last: first + length, start: fromEpochDay(first), end: fromEpochDay(first + length) }))

function period({ start, end }: { readonly start: string; readonly end: string }) {
  return { timePeriod: start, edtf: start, start, end, precision: 'range' as const }
}

function date({ start, end }: { readonly start: string; readonly end: string }) {
  return { ...period({ start, end }), approximate: false, openStart: false, openEnd: false, qualifier: null, phrase: null }
}

const figures = fc.record({
  indicator: fc.constantFrom('grdp-growth', 'budget-revenue'),
  measure: fc.constantFrom('value' as const, 'growth_yoy' as const),
  unit: fc.constantFrom('VND', 'PERCENT'),
  unitMult: fc.constantFrom(0, 9),
  value: fc.integer({ min: -1_000, max: 1_000 }),
  valueHigh: fc.option(fc.integer({ min: 1_000, max: 2_000 })),
  days,
})

const milestones = fc.record({ topic: fc.constantFrom(...TOPICS), days })

describe('a grid of columns', () => {
  test('covers its window, has powers of two days aligned to themselves, and between the wanted number and twice that', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 2_000 }), (window, wanted) => {
        const { start, width, count } = columnGrid(window, wanted)
        expect(Math.log2(width) % 1).toBe(0)
        expect(Math.abs(start % width)).toBe(0)
        expect(start).toBeLessThanOrEqual(window.start)
        expect(start + width).toBeGreaterThan(window.start)
        expect(start + width * count).toBeGreaterThanOrEqual(window.end)
        expect(start + width * (count - 1)).toBeLessThan(window.end)
        if (window.end - window.start >= wanted) expect(count).toBeGreaterThanOrEqual(wanted)
        else expect(width).toBe(1)
        expect(count).toBeLessThanOrEqual(2 * wanted + 1)
      }),
    )
  })

  test('keeps its lines while a window moves by less than its length: neighbouring answers fit together', () => {
    const before = columnGrid({ start: 10_000, end: 14_000 }, 500)
    const after = columnGrid({ start: 10_003, end: 14_003 }, 500)
    expect(after.width).toBe(before.width)
    expect(after.start % before.width).toBe(0)
  })

  test.each([
    [5, 5, 10],
    [5, 4, 10],
    [0, 100, 0],
  ])('is refused for the days %i to %i with %i wanted', (start, end, wanted) => {
    expect(() => columnGrid({ start, end }, wanted)).toThrow(`${start} to ${end}`)
  })
})

describe('facts by columns', () => {
  const grid: ColumnGrid = { start: epochDay('2023-11-05'), width: 64, count: 4 }

  test('stand where their first day lies; what reaches in from before stands in the first column', () => {
    const columns = columnsOf(
      {
        events: [
          { topic: 'politics', date: date({ start: '2024-01-08', end: '2024-01-08' }) },
          { topic: 'politics', date: date({ start: '2020-01-01', end: '2024-12-31' }) },
          { topic: 'economy', date: date({ start: '2023-11-04', end: '2023-11-04' }) },
          { topic: 'economy', date: date({ start: '2024-07-18', end: '2024-07-18' }) },
        ],
        observations: [],
      },
      grid,
    )
    expect(columns.events).toEqual([
      { topic: 'politics', column: 0, count: 1 },
      { topic: 'politics', column: 1, count: 1 },
    ])
  })

  test('keep the lowest and the highest in the unit itself, without the noise of binary fractions', () => {
    const one = {
      indicator: 'budget-revenue',
      measure: 'value' as const,
      unit: 'VND',
      period: period({ start: '2024-01-01', end: '2024-03-31' }),
    }
    const { figures: found } = columnsOf(
      {
        events: [],
        observations: [
          { ...one, value: 8.2, valueHigh: null, unitMult: 6 },
          { ...one, value: 900, valueHigh: 9_000, unitMult: 6 },
        ],
      },
      grid,
    )
    expect(found).toEqual([
      { indicator: 'budget-revenue', measure: 'value', unit: 'VND', column: 0, count: 2, low: 8_200_000, high: 9_000_000_000 },
    ])
  })

  test('count every fact that meets the grid once, and no value lies outside of its column', () => {
    fc.assert(
      fc.property(
        fc.array(figures),
        fc.array(milestones),
        windows,
        fc.integer({ min: 1, max: 50 }),
        (values, told, window, wanted) => {
          const cut = columnGrid(window, wanted)
          const end = cut.start + cut.width * cut.count
          const meets = (one: { readonly days: { readonly first: number; readonly last: number } }) =>
            one.days.last >= cut.start && one.days.first < end
          const columns = columnsOf(
            {
              events: told.map((one) => ({ topic: one.topic, date: date(one.days) })),
              observations: values.map((one) => ({ ...one, period: period(one.days) })),
            },
            cut,
          )
          const sum = (list: readonly { readonly count: number }[]) => list.reduce((all, { count }) => all + count, 0)
          expect(sum(columns.events)).toBe(told.filter(meets).length)
          expect(sum(columns.figures)).toBe(values.filter(meets).length)
          for (const one of values.filter(meets)) {
            const place = Math.max(0, Math.floor((one.days.first - cut.start) / cut.width))
            const column = columns.figures.find(
              ({ indicator, measure, unit, column: at }) =>
                indicator === one.indicator && measure === one.measure && unit === one.unit && at === place,
            )
            expect(column?.low).toBeLessThanOrEqual(one.value * 10 ** one.unitMult)
            expect(column?.high).toBeGreaterThanOrEqual((one.valueHigh ?? one.value) * 10 ** one.unitMult)
          }
        },
      ),
    )
  })
})
