import 'server-only'
import { readDoubts } from '../../lib/db/read-doubts.ts'
import { readHistory } from '../../lib/db/read-history.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { type EvidenceView, evidenceView } from '../../lib/view/evidence-view.ts'
import type { PageContext, PagePlace } from '../../lib/view/page-context.ts'
import { siteOrigin } from './environment.ts'
import { everyFact } from './facts.ts'

/** The evidence of one fact as it stood on a day of record (that of the place); null when no fact bore the id then. */
export async function requestEvidence(
  id: string,
  context: PageContext,
  place: PagePlace | null,
  asOf: CivilDate | null = place?.state.asOf ?? null,
): Promise<EvidenceView | null> {
  const facts = await everyFact(asOf)
  const related = [...facts.observations, ...facts.events]
  const fact = related.find((candidate) => candidate.id === id)
  if (!fact) return null
  const [versions, doubts] = await Promise.all([readHistory(id), readDoubts({ facts: [id], ...(asOf ? { asOf } : {}) })])
  return evidenceView({ fact, versions, related, doubts }, context, place, { origin: siteOrigin().origin, asOf })
}
