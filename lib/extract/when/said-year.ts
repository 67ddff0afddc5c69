import type { TokenCursor } from './token-cursor.ts'

/** A year said after a period: "/2024", "năm 2024", "-2024", "năm nay"; nothing is also an answer. */
export interface SaidYear {
  readonly year: number | null
  readonly yearOffset?: number
  readonly to: number
}

/** "nay" is the year of the article, "ngoái" and "trước" the one before it, "sau" and "tới" the next. */
export const YEAR_OFFSETS = new Map([
  ['nay', 0],
  ['này', 0],
  ['ngoái', -1],
  ['trước', -1],
  ['qua', -1],
  ['sau', 1],
  ['tới', 1],
])

/** Reads the year after a period, if one is said. */
export function readYearAfter(cursor: TokenCursor, at: number): SaidYear {
  const sign = cursor.text(at)
  if (sign === '/' || (sign === '-' && cursor.tokens[at]?.glued)) {
    const year = cursor.year(at + 1)
    if (year !== null) return { year, to: at + 2 }
  }
  // "quý II sang năm"
  if (cursor.is(at, 'sang', 'năm') && cursor.year(at + 2) === null) return { year: null, yearOffset: 1, to: at + 2 }
  const next = sign === ',' || sign === 'của' || sign === 'trong' ? at + 1 : at
  if (cursor.is(next, 'năm')) {
    const year = cursor.year(next + 1)
    if (year !== null) return { year, to: next + 2 }
    const yearOffset = YEAR_OFFSETS.get(cursor.text(next + 1))
    if (yearOffset !== undefined && next === at) return { year: null, yearOffset, to: next + 2 }
  }
  return { year: null, to: at }
}

/** The year of a shape, as it was said. */
export function yearOf({ year, yearOffset }: SaidYear): { year: number | null; yearOffset?: number } {
  return yearOffset === undefined ? { year } : { year, yearOffset }
}
