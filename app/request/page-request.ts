import 'server-only'
import type { AddressProblem } from '../../lib/address/page-state.ts'
import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext, type RequestContext } from './catalogue.ts'
import { requestEvidence } from './evidence.ts'
import { requestState, type SearchParams } from './page-state.ts'

export interface PageRequest {
  readonly context: RequestContext
  readonly place: PagePlace
  readonly problems: readonly AddressProblem[]
  /** Of the chosen fact; null when none is chosen. */
  readonly evidence: EvidenceView | null
}

/** What every page with a query string begins with. `path` is without language. */
export async function pageRequest(locale: Locale, path: string, searchParams: SearchParams): Promise<PageRequest> {
  const { state, problems } = await requestState(locale, path, searchParams)
  const context = await pageContext(locale, state.asOf)
  const place = { path, state }
  const { fact } = state
  const evidence = fact === null ? null : await requestEvidence(fact, context, place)
  if (fact === null || evidence) return { context, place, problems, evidence }
  return {
    context,
    place: { path, state: { ...state, fact: null } },
    problems: [...problems, { key: 'fact', value: fact, accepts: 'the id of a figure or an event on record' }],
    evidence: null,
  }
}
