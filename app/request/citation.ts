import 'server-only'
import { readPagePath } from '../../lib/address/page-path.ts'
import { pageScope } from '../../lib/address/page-scope.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import { pinnedTo } from '../../lib/address/pinned-to.ts'
import type { CitationEntry } from '../../lib/cite/citation-entry.ts'
import { pageCitation } from '../../lib/cite/page-citation.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { learnArticles, pageContext } from './catalogue.ts'
import { requestToday, siteOrigin } from './environment.ts'
import { factInputs } from './fact-inputs.ts'
import { factOnRecord } from './fact-on-record.ts'
import { citedFacts } from './scope.ts'

/**
 * The citation of a page as it is on its day of record, or else today. Null for a path that is none of our pages, and for
 * a fact that was not on record on that day.
 */
export async function requestCitation(path: string, given: PageState, locale: Locale): Promise<CitationEntry | null> {
  const page = readPagePath(path)
  if (!page) return null
  const state = { ...given, asOf: pinnedTo(given.asOf, requestToday()) }
  const context = await pageContext(locale, state.asOf)
  const [fact, shown] = await Promise.all([
    factOnRecord(context, page.kind === 'fact' ? page.name : state.fact, state.asOf),
    citedFacts(context, pageScope(page, state)),
  ])
  if (page.kind === 'fact' && fact === null) return null
  const { facts, more } = shown
  const inputs = await factInputs(context, [...facts, ...(fact ? [fact] : [])], state.asOf)
  // What the page is about is named, whatever it states.
  if (page.kind === 'article') await learnArticles(context, [page.name])
  return pageCitation({ path, state, facts, fact, inputs, more }, context, siteOrigin().origin)
}
