import 'server-only'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { BOTH_KINDS, type FactKinds } from '../../lib/facts/fact-kinds.ts'
import { MOST_MARKS } from '../../lib/view/condense.ts'
import type { RequestContext } from './catalogue.ts'
import { countedFacts } from './counted-facts.ts'
import { type Facts, factsBy } from './facts.ts'

/** All facts of some kinds that a filter keeps where they are few enough to be read together; null: there are more. */
export async function fewFacts(
  context: RequestContext,
  filter: FactFilter,
  kinds: FactKinds = BOTH_KINDS,
): Promise<Facts | null> {
  return (await areFew(filter, kinds)) ? factsBy(context, filter, kinds) : null
}

/** Whether facts are few enough to be read together. */
export async function areFew(filter: FactFilter, kinds: FactKinds = BOTH_KINDS): Promise<boolean> {
  const { observations, events } = await countedFacts(filter, MOST_MARKS + 1, kinds)
  return observations + events <= MOST_MARKS
}
