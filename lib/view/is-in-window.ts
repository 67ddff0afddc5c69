import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import type { Span } from './picture.ts'
import { meets, spanOf } from './span.ts'

/** Whether a fact shares any day with a window of the time axis. */
export function isInWindow(fact: Pick<Observation, 'period'> | Pick<Event, 'date'>, window: Span): boolean {
  return meets(spanOf('period' in fact ? fact.period : fact.date), window)
}
