import type { ColumnPlace } from './place-columns.ts'

/** A column as it is drawn: pixels from the top of its plot, `y1` above `y2`. */
export interface ColumnBar extends ColumnPlace {
  readonly y1: number
  readonly y2: number
}

/** From the highest to the lowest figure of each column. */
export function envelopeBars(columns: readonly ColumnPlace[], toY: (value: number) => number): readonly ColumnBar[] {
  return columns.flatMap((column) => {
    if (column.extremes === null) return []
    const [low, high] = column.extremes
    return [{ ...column, y1: toY(high), y2: toY(low) }]
  })
}

const LEAST_BAR = 1

/**
 * As high as a column is dense: its count for each of its days, the densest `room` pixels high. Columns of one width are
 * thus as high as what they count; of two widths neither outdoes the other by being wide. `foot`: where they stand, or,
 * where `room` is negative, hang.
 */
export function densityBars(columns: readonly ColumnPlace[], foot: number, room: number): readonly ColumnBar[] {
  const densities = columns.map(({ count, days }) => count / (days.end - days.start))
  const densest = densities.reduce((most, density) => Math.max(most, density), 0)
  return columns.map(({ x1, x2, days, count, extremes }, index) => {
    const height = Math.max(LEAST_BAR, ((densities[index] ?? 0) / densest) * Math.abs(room))
    return { x1, x2, days, count, extremes, y1: room < 0 ? foot : foot - height, y2: room < 0 ? foot + height : foot }
  })
}

const LEAST_BAND = 3

type Box = Pick<ColumnBar, 'x1' | 'x2' | 'y1' | 'y2'>

/**
 * All bars as one path: hundreds of them cost a browser as much as one. Those that stand side by side on one line are one
 * outline, in a third of the letters.
 */
export function barsPath(bars: readonly Box[]): string {
  let path = ''
  let row: { readonly foot: number; readonly right: number } | null = null
  for (const bar of bars) {
    const left = round(bar.x1)
    const foot = round(bar.y2)
    if (row?.right !== left || row.foot !== foot) {
      if (row) path += `V${row.foot}Z`
      path += `M${left} ${foot}`
    }
    row = { foot, right: round(bar.x2) }
    path += `V${round(bar.y1)}H${row.right}`
  }
  return row ? `${path}V${row.foot}Z` : ''
}

/** A band is never thinner than can be seen; the value stays in its middle. */
export function bandPath(bars: readonly ColumnBar[]): string {
  return barsPath(
    bars.map((bar) => {
      const missing = Math.max(0, LEAST_BAND - (bar.y2 - bar.y1)) / 2
      return { ...bar, y1: bar.y1 - missing, y2: bar.y2 + missing }
    }),
  )
}

/** The upper and the lower edge of a band: its extremes. */
export function edgesPath(bars: readonly ColumnBar[]): string {
  return bars
    .map(({ x1, x2, y1, y2 }) => `M${round(x1)} ${round(y1)}H${round(x2)}M${round(x1)} ${round(y2)}H${round(x2)}`)
    .join('')
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
