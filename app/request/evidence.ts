import 'server-only'
import { readDoubts } from '../../lib/db/read-doubts.ts'
import { readHistory } from '../../lib/db/read-history.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { type EvidenceView, evidenceView } from '../../lib/view/evidence-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { RequestContext } from './catalogue.ts'
import { siteOrigin } from './environment.ts'
import { factOnRecord } from './fact-on-record.ts'
import { relatedFacts } from './related-facts.ts'

/** The evidence of one fact as it stood on a day of record (that of the place); null when no fact bore the id then. */
export async function requestEvidence(
  id: string,
  context: RequestContext,
  place: PagePlace | null,
  asOf: CivilDate | null = place?.state.asOf ?? null,
): Promise<EvidenceView | null> {
  const fact = await factOnRecord(context, id, asOf)
  if (!fact) return null
  const [versions, doubts] = await Promise.all([readHistory(id), readDoubts({ facts: [id], ...(asOf ? { asOf } : {}) })])
  const around = await relatedFacts(context, fact, doubts, asOf)
  return evidenceView({ fact, versions, doubts, ...around }, context, place, { origin: siteOrigin().origin, asOf })
}
