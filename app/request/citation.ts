import 'server-only'
import { readPagePath } from '../../lib/address/page-path.ts'
import { pageScope } from '../../lib/address/page-scope.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import { pinnedTo } from '../../lib/address/pinned-to.ts'
import type { CitationEntry } from '../../lib/cite/citation-entry.ts'
import { pageCitation } from '../../lib/cite/page-citation.ts'
import { isObservation } from '../../lib/facts/fact.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext } from './catalogue.ts'
import { requestToday, siteOrigin } from './environment.ts'
import { everyFact } from './facts.ts'
import { scopeFacts } from './scope.ts'

/**
 * The citation of a page as it is on its day of record, or else today. Null for a path that is none of our pages, and for
 * a fact that was not on record on that day.
 */
export async function requestCitation(path: string, given: PageState, locale: Locale): Promise<CitationEntry | null> {
  const page = readPagePath(path)
  if (!page) return null
  const state = { ...given, asOf: pinnedTo(given.asOf, requestToday()) }
  const context = await pageContext(locale, state.asOf)
  const [{ observations, events }, shown] = await Promise.all([everyFact(state.asOf), scopeFacts(pageScope(page, state))])
  const byId = new Map([...observations, ...events].map((fact) => [fact.id, fact]))
  const fact = byId.get(page.kind === 'fact' ? page.name : (state.fact ?? '')) ?? null
  if (page.kind === 'fact' && fact === null) return null
  const facts = [...shown.observations, ...shown.events]
  const inputs = [...facts, ...(fact ? [fact] : [])]
    .flatMap((one) => (isObservation(one) ? Object.values(one.derivedFrom?.inputs ?? {}) : []))
    .flatMap((id) => byId.get(id) ?? [])
  return pageCitation({ path, state, facts, fact, inputs }, context, siteOrigin().origin)
}
