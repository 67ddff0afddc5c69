import { describe, expect, it } from 'vitest'
import type { ColumnGrid } from '../../../lib/facts/columns.ts'
import { envelopeBars } from '../../../lib/view/column-bars.ts'
import { gridSpan, nearGrid, wholeGrid } from '../../../lib/view/condense.ts'
import type { ColumnRow, ValueColumn } from '../../../lib/view/condensed.ts'
import type { Span } from '../../../lib/view/picture.ts'
import { placeCondensed } from '../../../lib/view/place-columns.ts'
import { timeScale } from '../../../lib/view/time-scale.ts'
import { markupOf } from '../../served/markup-of.ts'
import { ColumnsPlot } from './columns-plot.tsx'

const POINTS = 1_000_000
/** 1900 to 2050, in days since 1970. */
const EXTENT: Span = { start: -25_567, end: 29_220 }
const HEIGHT = 200
const [LOWEST, HIGHEST] = [-400, 400]
const toY = (value: number) => ((HIGHEST - value) / (HIGHEST - LOWEST)) * HEIGHT
/** Paths are written to a hundredth of a pixel. */
const HUNDREDTH = 0.005 + 1e-9

/** A walk over all days with a spike on every hundred-thousandth point: what a sample of the points would lose. */
function* millionPoints(): Generator<readonly [day: number, value: number]> {
  let state = 20261126
  let level = 0
  for (let index = 0; index < POINTS; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    level = Math.max(-200, Math.min(200, level + state / 2 ** 31 - 1))
    const day = EXTENT.start + Math.floor((index / POINTS) * (EXTENT.end - EXTENT.start))
    yield [day, index % 100_000 === 77_777 ? (index % 200_000 > 100_000 ? LOWEST : HIGHEST) : level]
  }
}

/** Lowest and highest of each day, told without any grid. */
const days = new Map<number, [low: number, high: number]>()
for (const [day, value] of millionPoints()) {
  const known = days.get(day)
  if (known) days.set(day, [Math.min(known[0], value), Math.max(known[1], value)])
  else days.set(day, [value, value])
}

function extremesOf({ start, end }: Span): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let day = start; day < end; day += 1) {
    const [lowest, highest] = days.get(day) ?? [low, high]
    low = Math.min(low, lowest)
    high = Math.max(high, highest)
  }
  return [low, high]
}

function rowOf(grid: ColumnGrid): ColumnRow<ValueColumn> {
  const columns = new Map<number, [count: number, low: number, high: number]>()
  for (const [day, value] of millionPoints()) {
    const column = Math.floor((day - grid.start) / grid.width)
    if (column < 0 || column >= grid.count) continue
    const [count, low, high] = columns.get(column) ?? [0, value, value]
    columns.set(column, [count + 1, Math.min(low, value), Math.max(high, value)])
  }
  return { grid, columns: [...columns].map(([column, told]): ValueColumn => [column, ...told]) }
}

/** What the drawn edges say: for each stretch of pixels the heights of its highest and its lowest point. */
function edgesOf(svg: string): { readonly x1: number; readonly x2: number; readonly top: number; readonly foot: number }[] {
  const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path ?? '')
  const lines = [...(paths[1] ?? '').matchAll(/M([-\d.]+) ([-\d.]+)H([-\d.]+)/g)].map((line) => line.slice(1).map(Number))
  return Array.from({ length: lines.length / 2 }, (_, index) => {
    const [[x1 = 0, top = 0, x2 = 0] = [], [, foot = 0] = []] = lines.slice(2 * index, 2 * index + 2)
    return { x1, x2, top, foot }
  })
}

describe('a drawn series of a million points', () => {
  const whole = rowOf(wholeGrid(EXTENT))
  const windows: readonly Span[] = [EXTENT, { start: -9_131, end: 20_819 }, { start: 10_957, end: 11_323 }]
  it.each(windows)('has the exact lowest and highest of each of its columns, from day $start to $end', (window) => {
    const near = nearGrid(window)
    const drawn = { known: gridSpan(near), near: rowOf(near), whole, words: { locale: 'vi', said: '', column: '' } } as const
    for (const width of [328, 560, 980, 1_144]) {
      const toX = timeScale(window, width)
      const places = placeCondensed(drawn, window, width)
      const bars = envelopeBars(places?.columns ?? [], toY)
      const columns = { bars, kind: 'band', width: places?.width ?? 0, said: '' } as const
      const edges = edgesOf(markupOf(<ColumnsPlot columns={columns} of="figures" width={width} height={HEIGHT} />))
      expect(edges.length).toBeGreaterThan(width / 8)
      expect(edges.length).toBeLessThanOrEqual(width / 2 + 6)
      let extremes: readonly [number, number] = [HEIGHT, 0]
      for (const [index, { x1, x2, top, foot }] of edges.entries()) {
        const bar = bars[index]
        if (!bar) throw new Error(`no column for the edges at ${x1}`)
        // The days that a column is said to tell of lie side by side, and it is drawn where they lie.
        expect(bar.days.start).toBe(bars[index - 1]?.days.end ?? bar.days.start)
        const shown = { start: Math.max(bar.days.start, window.start), end: Math.min(bar.days.end, window.end) }
        expect(Math.abs(x1 - toX(shown.start))).toBeLessThanOrEqual(HUNDREDTH)
        expect(Math.abs(x2 - toX(shown.end))).toBeLessThanOrEqual(HUNDREDTH)
        const [low, high] = extremesOf(bar.days)
        expect(Math.abs(top - toY(high))).toBeLessThanOrEqual(HUNDREDTH)
        expect(Math.abs(foot - toY(low))).toBeLessThanOrEqual(HUNDREDTH)
        extremes = [Math.min(extremes[0], top), Math.max(extremes[1], foot)]
      }
      if (window === EXTENT) expect(extremes).toEqual([0, HEIGHT])
    }
  })
})
