import 'server-only'
import { countFacts } from '../../lib/db/count-facts.ts'
import { countsKept } from '../../lib/facts/fact-counts.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { BOTH_KINDS, type FactKinds } from '../../lib/facts/fact-kinds.ts'
import { readCatalogue } from './catalogue.ts'
import { countsOf } from './facts.ts'
import { once } from './once.ts'

const counted = once((filter: FactFilter, atMost: number, kinds: FactKinds) => countFacts(filter, atMost, undefined, kinds))

/** How many facts of some kinds a filter keeps, counting no further than `atMost` of a kind: from what is known of all that is on record, where that tells. */
export async function countedFacts(
  filter: FactFilter,
  atMost: number,
  kinds: FactKinds = BOTH_KINDS,
): Promise<{ readonly observations: number; readonly events: number }> {
  const [{ indicators }, counts] = await Promise.all([readCatalogue(), countsOf(filter.asOf ?? null)])
  const topics = new Map(indicators.map(({ slug, topic }) => [slug, topic]))
  const known = countsKept(counts, filter, (slug) => topics.get(slug))
  if (known === null) return counted(filter, atMost, kinds)
  const upTo = (count: number, asked: boolean) => (asked ? Math.min(count, atMost) : 0)
  return { observations: upTo(known.observations, kinds.figures), events: upTo(known.events, kinds.events) }
}
