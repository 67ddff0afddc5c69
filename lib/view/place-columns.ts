import { gridSpan } from './condense.ts'
import type { ColumnRow, Condensed, CountColumn, ValueColumn } from './condensed.ts'
import type { Span } from './picture.ts'
import { timeScale } from './time-scale.ts'

/** Narrower columns are joined: two pixels can still be told from the next two. */
const LEAST_COLUMN = 2

/** A column of a row where it lies in a plot, cut off at the plot's edges. */
export interface ColumnPlace {
  readonly x1: number
  readonly x2: number
  /** All days that it counts, those beyond the edge too. */
  readonly days: Span
  readonly count: number
  /** Lowest and highest of its figures; null where only their number is known. */
  readonly extremes: readonly [low: number, high: number] | null
}

export interface ColumnPlaces {
  readonly columns: readonly ColumnPlace[]
  /** How many days a column is wide: those of the finest that are drawn. */
  readonly width: number
}

/**
 * The columns of a panel or a lane in a plot: its near ones within the days that they are known for, the wide ones of the
 * whole everywhere else. Columns that are narrower than two pixels are joined in pairs, so that no extreme is lost and
 * their number is bounded by the pixels. Null where marks tell all that the window shows.
 */
export function placeCondensed(
  { known, near, whole }: Condensed<CountColumn | ValueColumn>,
  window: Span,
  width: number,
): ColumnPlaces | null {
  const inside = overlap(window, known)
  const outside = [
    { start: window.start, end: Math.min(window.end, known.start) },
    { start: Math.max(window.start, known.end), end: window.end },
  ].filter(isSome)
  const own = near && isSome(inside) ? [placeRow(near, inside, window, width)] : []
  const rest = outside.map((stretch) => placeRow(whole, stretch, window, width))
  const rows = [...own, ...rest]
  if (rows.length === 0) return null
  return {
    columns: rows.flatMap(({ columns }) => columns).sort((a, b) => a.x1 - b.x1),
    width: Math.min(...rows.map((row) => row.width)),
  }
}

/** The columns of one row in a stretch of the window. */
export function placeRow(
  { grid, columns }: ColumnRow<CountColumn | ValueColumn>,
  stretch: Span,
  window: Span,
  width: number,
): ColumnPlaces {
  const toX = timeScale(window, width)
  const known = gridSpan(grid)
  const pixels = (grid.width * width) / (window.end - window.start)
  const joined = 2 ** Math.max(0, Math.ceil(Math.log2(LEAST_COLUMN / pixels)))
  const wide = grid.width * joined
  const first = grid.start / grid.width
  const [from, until] = [Math.floor(stretch.start / wide), Math.ceil(stretch.end / wide)]
  const places: { place: number; count: number; extremes: [low: number, high: number] | null }[] = []
  for (const counted of columns) {
    // Read by position: taking a tuple apart goes through an iterator, which makes five objects of each of thousands.
    const place = Math.floor((first + counted[0]) / joined)
    if (place < from || place >= until) continue
    const last = places.at(-1)
    if (last?.place !== place) {
      places.push({ place, count: counted[1], extremes: counted.length === 4 ? [counted[2], counted[3]] : null })
    } else {
      last.count += counted[1]
      if (last.extremes && counted.length === 4) {
        last.extremes[0] = Math.min(last.extremes[0], counted[2])
        last.extremes[1] = Math.max(last.extremes[1], counted[3])
      }
    }
  }
  return {
    columns: places.map(({ place, count, extremes }) => {
      // Where a joined column begins before its grid, it has counted no day of before.
      const days = { start: Math.max(place * wide, known.start), end: Math.min((place + 1) * wide, known.end) }
      const [x1, x2] = [toX(Math.max(days.start, stretch.start)), toX(Math.min(days.end, stretch.end))]
      return { x1, x2, days, count, extremes }
    }),
    width: wide,
  }
}

function overlap(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}

function isSome({ start, end }: Span): boolean {
  return end > start
}
