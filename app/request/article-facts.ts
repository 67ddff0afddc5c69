import 'server-only'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { RequestContext } from './catalogue.ts'
import { requestToday } from './environment.ts'
import { type Facts, factsBy } from './facts.ts'

/** What stands in an article, and the figures that were worked out from it. */
export function articleFacts(context: RequestContext, slug: string, asOf: CivilDate | null): Promise<Facts> {
  return factsBy(context, { articles: [slug], today: requestToday(), ...(asOf ? { asOf } : {}) })
}
