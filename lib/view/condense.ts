import { type ColumnGrid, columnGrid } from '../facts/columns.ts'
import type { Span } from './picture.ts'

/**
 * A scope with at most this many facts is read and drawn whole, and its window moves without asking. In a larger one, a window with
 * at most so many shows them as marks, one with more columns. Each mark is a link with its words, drawn at up to three widths: of six
 * hundred the page was 1.7 MB, and on a phone two lay on each pixel.
 */
export const MOST_MARKS = 300

/** The whole scope is always at hand, in columns as wide as its strip of all years can tell apart. */
const WHOLE_COLUMNS = 128

/** A window's own columns: up to twice as many, of two pixels or more on a wide plot. */
const NEAR_COLUMNS = 256

/** The columns that all years of a picture are asked for in. */
export function wholeGrid(extent: Span): ColumnGrid {
  return columnGrid(extent, WHOLE_COLUMNS)
}

/** The columns that a window is asked for in. */
export function nearGrid(window: Span): ColumnGrid {
  return columnGrid({ start: Math.floor(window.start), end: Math.ceil(window.end) }, NEAR_COLUMNS)
}

/** The days that a grid covers. */
export function gridSpan({ start, width, count }: ColumnGrid): Span {
  return { start, end: start + width * count }
}
