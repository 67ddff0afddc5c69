import 'server-only'
import type { PageScope } from '../../lib/address/page-scope.ts'
import { readNewestFacts } from '../../lib/db/read-newest-facts.ts'
import type { Fact } from '../../lib/facts/fact.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { RequestContext } from './catalogue.ts'
import { filterOf, learnArticlesOf } from './facts.ts'
import { fewFacts, MOST_TOLD } from './few-facts.ts'

/** What a page shows as a question to the database, on a day of record or (null) now. */
export async function scopeFilter({ state, ids, articles }: PageScope, asOf: CivilDate | null): Promise<FactFilter> {
  return { ...(await filterOf({ ...state, asOf })), ...(ids && { ids }), ...(articles && { articles }) }
}

/** Of a scope with more facts than a page reads, so many of the newest are cited. */
const NEWEST_CITED = 100

/** The facts that a citation of a page names: all that it shows on its day of record, or of many the newest (`more`). */
export async function citedFacts(
  context: RequestContext,
  scope: PageScope,
): Promise<{ readonly facts: readonly Fact[]; readonly more: boolean }> {
  const filter = await scopeFilter(scope, scope.state.asOf)
  const few = await fewFacts(context, filter, scope, MOST_TOLD)
  if (few) return { facts: [...few.observations, ...few.events], more: false }
  const { facts } = await readNewestFacts(filter, { limit: NEWEST_CITED, after: null })
  await learnArticlesOf(context, facts)
  return { facts, more: true }
}
