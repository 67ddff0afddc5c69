import 'server-only'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { BOTH_KINDS, type FactKinds } from '../../lib/facts/fact-kinds.ts'
import { MOST_MARKS } from '../../lib/view/condense.ts'
import type { RequestContext } from './catalogue.ts'
import { countedFacts } from './counted-facts.ts'
import { type Facts, factsBy } from './facts.ts'

/** What is told in lines and not drawn may be more: as many are read together. */
export const MOST_TOLD = 1_000

/** All facts of some kinds that a filter keeps where they are few enough to be read together, by default to be drawn; null: there are more. */
export async function fewFacts(
  context: RequestContext,
  filter: FactFilter,
  kinds: FactKinds = BOTH_KINDS,
  most: number = MOST_MARKS,
): Promise<Facts | null> {
  return (await areFew(filter, kinds, most)) ? factsBy(context, filter, kinds) : null
}

/** Whether facts are few enough to be read together. */
export async function areFew(filter: FactFilter, kinds: FactKinds = BOTH_KINDS, most: number = MOST_MARKS): Promise<boolean> {
  const { observations, events } = await countedFacts(filter, most + 1, kinds)
  return observations + events <= most
}
