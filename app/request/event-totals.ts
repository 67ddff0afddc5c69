import 'server-only'
import { countFacts } from '../../lib/db/count-facts.ts'
import { readEventsCovered } from '../../lib/db/read-events-covered.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { Interval } from '../../lib/time/interval.ts'

export interface EventTotals {
  readonly events: number
  /** Of these, how many should have happened and nobody has reported. */
  readonly overdue: number
  /** From the first to the last day of them; null for none. */
  readonly covered: Interval | null
}

/** More than there will ever be of them. */
const ALL = 1_000_000_000

const EVENTS = { figures: false, events: true }

/** What is said of all events that a filter keeps. */
export async function eventTotals(filter: FactFilter): Promise<EventTotals> {
  const isChosen = filter.statuses?.length ? filter.statuses.includes('overdue') : true
  const [{ events }, late, covered] = await Promise.all([
    countFacts(filter, ALL, undefined, EVENTS),
    isChosen ? countFacts({ ...filter, statuses: ['overdue'] }, ALL, undefined, EVENTS) : { events: 0 },
    readEventsCovered(filter),
  ])
  return { events, overdue: late.events, covered }
}
