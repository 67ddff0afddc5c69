import 'server-only'
import type { PageScope } from '../../lib/address/page-scope.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { type Facts, filterOf } from './facts.ts'

/** What a page shows as a question to the database, on a day of record or (null) now. */
export async function scopeFilter({ state, ids, articles }: PageScope, asOf: CivilDate | null): Promise<FactFilter> {
  return { ...(await filterOf({ ...state, asOf })), ...(ids && { ids }), ...(articles && { articles }) }
}

/** The facts that a page shows on its day of record. */
export async function scopeFacts(scope: PageScope): Promise<Facts> {
  const filter = await scopeFilter(scope, scope.state.asOf)
  const [observations, events] = await Promise.all([
    scope.figures ? readObservations(filter).then((read) => read.observations) : [],
    scope.events ? readEvents(filter).then((read) => read.events) : [],
  ])
  return { observations, events }
}
