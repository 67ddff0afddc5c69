import type { Interval } from '../time/interval.ts'

/** The first and the last year of a stretch of days that is nothing but whole years; null for any other. */
export function wholeYears({ start, end }: Interval): readonly [first: number, last: number] | null {
  if (!start.endsWith('-01-01') || !end.endsWith('-12-31')) return null
  return [Number(start.slice(0, -6)), Number(end.slice(0, -6))]
}
