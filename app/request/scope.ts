import 'server-only'
import type { PageScope } from '../../lib/address/page-scope.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { RequestContext } from './catalogue.ts'
import { type Facts, factsBy, filterOf } from './facts.ts'

/** What a page shows as a question to the database, on a day of record or (null) now. */
export async function scopeFilter({ state, ids, articles }: PageScope, asOf: CivilDate | null): Promise<FactFilter> {
  return { ...(await filterOf({ ...state, asOf })), ...(ids && { ids }), ...(articles && { articles }) }
}

/** The facts that a page shows on its day of record. */
export async function scopeFacts(context: RequestContext, scope: PageScope): Promise<Facts> {
  return factsBy(context, await scopeFilter(scope, scope.state.asOf), scope)
}
