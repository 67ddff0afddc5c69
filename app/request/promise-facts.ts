import 'server-only'
import { DEFAULT_STATE } from '../../lib/address/page-state.ts'
import { BOTH_KINDS } from '../../lib/facts/fact-kinds.ts'
import type { RequestContext } from './catalogue.ts'
import { type Facts, factsBy, filterOf } from './facts.ts'
import { fewFacts, MOST_TOLD } from './few-facts.ts'

export interface PromiseFacts extends Facts {
  /** The years that promises are told of where there are too many to tell of all; null: all are. */
  readonly years: { readonly first: number; readonly last: number; readonly until: number } | null
}

/** How many years of promises are told together, and how many years after them reports are looked for. */
const [YEARS_TOLD, YEARS_AFTER] = [3, 5]

/**
 * The facts among which a province's promises and what came of them are found. Of a province with many facts those of
 * some years, the last being `last` (null: next year), and what is reported in the years after them.
 */
export async function promiseFacts(context: RequestContext, slug: string, last: number | null = null): Promise<PromiseFacts> {
  const filter = await filterOf({ ...DEFAULT_STATE, province: [slug] })
  const few = await fewFacts(context, filter, BOTH_KINDS, MOST_TOLD)
  if (few) return { ...few, years: null }
  const end = last ?? Number(context.today.slice(0, 4)) + 1
  const first = end - YEARS_TOLD + 1
  const whole = await factsBy(context, { ...filter, time: { start: day(first, '01-01'), end: day(end + YEARS_AFTER, '12-31') } })
  const isDue = (date: string) => date >= day(first, '01-01') && date <= day(end, '12-31')
  return {
    observations: whole.observations.filter(({ period }) => isDue(period.end)),
    events: whole.events.filter(({ stated, date }) => (stated !== 'planned' && stated !== 'cancelled') || isDue(date.end)),
    years: { first, last: end, until: end + YEARS_AFTER },
  }
}

function day(year: number, rest: string): string {
  return `${String(year).padStart(4, '0')}-${rest}`
}
