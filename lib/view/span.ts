import { epochDay } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import type { Span } from './picture.ts'

/** The stretch of the axis that an interval of whole days covers: its last day is inside, so `end` is the day after. */
export function spanOf({ start, end }: Interval): Span {
  return { start: epochDay(start), end: epochDay(end) + 1 }
}

/** Whether two stretches share any time; stretches that only touch do not. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
