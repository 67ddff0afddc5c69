import type { Event } from './event.ts'
import type { Observation } from './observation.ts'

/**
 * kept: done by the day, or the plan reached · late: done, n days after · missed: the plan not reached · cancelled: called
 * off · silent: its day has passed and no article on record tells · pending: its day is still to come.
 */
export const PROMISE_OUTCOMES = ['kept', 'late', 'missed', 'cancelled', 'silent', 'pending'] as const
export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number]

/** An announced happening, and what became of it. */
export interface EventPromise {
  readonly kind: 'event'
  readonly plan: Event
  readonly report: Event | null
  readonly outcome: Exclude<PromiseOutcome, 'missed'>
  /** Days between the promised day and the report's (late), or today (silent); null otherwise. */
  readonly days: number | null
}

/** A figure that was planned or aimed at, and the one that was reached. */
export interface FigurePromise {
  readonly kind: 'figure'
  readonly plan: Observation
  readonly report: Observation | null
  readonly outcome: Exclude<PromiseOutcome, 'late' | 'cancelled'>
  /** Reached minus planned, in the plan's unit and multiplier; null where nothing is reported. */
  readonly by: number | null
}
