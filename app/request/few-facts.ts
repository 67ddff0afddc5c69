import 'server-only'
import { cache } from 'react'
import { countFacts } from '../../lib/db/count-facts.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { FULL_PICTURE } from '../../lib/view/condense.ts'
import type { RequestContext } from './catalogue.ts'
import { BOTH_KINDS, type FactKinds, type Facts, factsBy } from './facts.ts'

/** All facts of some kinds that a filter keeps where they are few enough to be read together; null: there are more. */
export async function fewFacts(
  context: RequestContext,
  filter: FactFilter,
  kinds: FactKinds = BOTH_KINDS,
): Promise<Facts | null> {
  const { observations, events } = await counted(JSON.stringify(filter), kinds.figures, kinds.events)
  return observations + events > FULL_PICTURE ? null : factsBy(context, filter, kinds)
}

/** By the text of the filter, so that React's cache recognises the same question. */
const counted = cache((filter: string, figures: boolean, events: boolean) =>
  countFacts(JSON.parse(filter) as FactFilter, FULL_PICTURE + 1, undefined, { figures, events }),
)
