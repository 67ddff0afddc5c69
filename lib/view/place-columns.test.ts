import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColumnGrid, columnGrid } from '../facts/columns.ts'
import { bandPath, densityBars, envelopeBars } from './column-bars.ts'
import { gridSpan, nearGrid, wholeGrid } from './condense.ts'
import type { ColumnRow, Condensed, ValueColumn } from './condensed.ts'
import type { Span } from './picture.ts'
import { placeCondensed } from './place-columns.ts'
import { timeScale } from './time-scale.ts'

interface Figure {
  readonly day: number
  readonly value: number
}

const EXTENT: Span = { start: -20_000, end: 30_000 }
const figures = fc.array(
  fc.record({
    day: fc.integer({ min: EXTENT.start, max: EXTENT.end - 1 }),
    value: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  }),
  { maxLength: 400 },
)
const windows = fc
  .tuple(fc.integer({ min: EXTENT.start, max: EXTENT.end - 14 }), fc.integer({ min: 14, max: 50_000 }))
  .map(([start, length]): Span => ({ start, end: Math.min(EXTENT.end, start + length) }))

function rowOf(facts: readonly Figure[], grid: ColumnGrid): ColumnRow<ValueColumn> {
  const columns = Array.from({ length: grid.count }, (_, column): ValueColumn | null => {
    const values = facts.filter(({ day }) => Math.floor((day - grid.start) / grid.width) === column).map(({ value }) => value)
    return values.length > 0 ? [column, values.length, Math.min(...values), Math.max(...values)] : null
  })
  return { grid, columns: columns.filter((column) => column !== null) }
}

function condensed(facts: readonly Figure[], window: Span): Condensed<ValueColumn> {
  const grid = nearGrid(window)
  return {
    known: gridSpan(grid),
    near: rowOf(facts, grid),
    whole: rowOf(facts, wholeGrid(EXTENT)),
    words: { locale: 'vi', said: '', column: '' },
  }
}

describe('columns in a plot', () => {
  test('are the exact envelope of the figures, whichever window the columns at hand were made for', () => {
    fc.assert(
      fc.property(figures, windows, windows, fc.integer({ min: 200, max: 1_600 }), (facts, asked, window, width) => {
        const { columns } = placeCondensed(condensed(facts, asked), window, width) ?? { columns: [] }
        const toX = timeScale(window, width)
        for (const { days, count, extremes } of columns) {
          const values = facts.filter(({ day }) => day >= days.start && day < days.end).map(({ value }) => value)
          expect([count, extremes]).toEqual([values.length, [Math.min(...values), Math.max(...values)]])
        }
        for (const { day, value } of facts.filter((fact) => fact.day >= window.start && fact.day < window.end)) {
          const there = columns.find(({ x1, x2 }) => x1 <= toX(day) + 1e-6 && toX(day) < x2 - 1e-9)
          expect(there?.extremes?.[0]).toBeLessThanOrEqual(value)
          expect(there?.extremes?.[1]).toBeGreaterThanOrEqual(value)
        }
      }),
    )
  })

  test('are no more than every second pixel, and the joints between fine and wide ones', () => {
    fc.assert(
      fc.property(windows, windows, fc.integer({ min: 200, max: 1_600 }), (asked, window, width) => {
        const grid = nearGrid(asked)
        const full = (of: ColumnGrid): ColumnRow<ValueColumn> => ({
          grid: of,
          columns: Array.from({ length: of.count }, (_, column) => [column, 1, 0, 1]),
        })
        const places = placeCondensed(
          { ...condensed([], asked), near: full(grid), whole: full(wholeGrid(EXTENT)) },
          window,
          width,
        )
        expect(places?.columns.length).toBeLessThanOrEqual(width / 2 + 6)
        for (const { x1, x2 } of places?.columns ?? []) {
          expect(x1).toBeGreaterThanOrEqual(-1e-6)
          expect(x2).toBeLessThanOrEqual(width + 1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('are absent where the marks themselves tell all, and wide ones stand beside the marks that are known', () => {
    const row = rowOf([{ day: 10_000, value: 3 }], columnGrid(EXTENT, 128))
    const marks: Condensed<ValueColumn> = {
      known: { start: 9_000, end: 11_000 },
      near: null,
      whole: row,
      words: { locale: 'vi', said: '', column: '' },
    }
    expect(placeCondensed(marks, { start: 9_500, end: 10_500 }, 800)).toBeNull()
    expect(placeCondensed(marks, { start: 10_500, end: 11_500 }, 800)?.columns).toEqual([])
  })
})

describe('bars of columns', () => {
  const column = (start: number, wide: number, count: number, extremes: [number, number] | null = null) => ({
    ...{ x1: start, x2: start + wide, days: { start, end: start + wide }, count, extremes },
  })

  test('of an envelope reach from the highest value to the lowest', () => {
    const [bar] = envelopeBars([column(0, 8, 3, [-2, 5])], (value) => 100 - value * 10)
    expect(bar).toMatchObject({ y1: 50, y2: 120 })
  })

  test('of an envelope of one value can still be seen, with the value in their middle', () => {
    expect(bandPath(envelopeBars([column(0, 8, 1, [5, 5])], (value) => 100 - value * 10))).toBe('M0 51.5V48.5H8V51.5Z')
  })

  test('of counts are as high as they are dense: a wide column does not outdo a narrow one by its width', () => {
    const bars = densityBars([column(0, 8, 40), column(8, 64, 160), column(72, 8, 0)], 30, 20)
    expect(bars.map(({ y1, y2 }) => y2 - y1)).toEqual([20, 10, 1])
  })

  test('of counts below a line hang from it', () => {
    expect(densityBars([column(0, 8, 40)], 94, -20)).toMatchObject([{ y1: 94, y2: 114 }])
  })
})
