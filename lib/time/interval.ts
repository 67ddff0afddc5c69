import type { CivilDate } from './civil-date.ts'

/** A stretch of days, both ends included. */
export interface Interval {
  readonly start: CivilDate
  readonly end: CivilDate
}

/** Whether two intervals share a day. A time filter keeps what overlaps it, not only what lies inside. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** Whether `outer` holds every day of `inner`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The shortest interval that holds all; null for none. */
export function hull(intervals: readonly Interval[]): Interval | null {
  const starts = intervals.map((interval) => interval.start).sort()
  const ends = intervals.map((interval) => interval.end).sort()
  const [start, end] = [starts[0], ends.at(-1)]
  return start !== undefined && end !== undefined ? { start, end } : null
}
