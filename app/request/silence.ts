import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readArticles } from '../../lib/db/read-articles.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import { type SilenceGrid, silenceGrid } from '../../lib/view/silence-grid.ts'
import { readCatalogue } from './catalogue.ts'
import { everyFact, filterOf } from './facts.ts'

/** What is said and what is not in a state, with the heading over it. */
export async function requestSilence(
  given: PageState,
  context: PageContext,
): Promise<{ readonly grid: SilenceGrid; readonly title: string; readonly state: PageState }> {
  // A status or search words would hide figures, and the page would then call silent what was said.
  const state: PageState = { ...given, status: [], q: '', fact: null, view: null }
  const [{ areas, indicators }, facts, { time }, articles] = await Promise.all([
    readCatalogue(),
    everyFact(state.asOf),
    filterOf(state),
    readArticles(state.asOf ? { asOf: state.asOf } : {}),
  ])
  const place = { path: '/silence', state }
  const grid = silenceGrid({ ...facts, areas, indicators, articles, time: time ?? null }, context, place)
  const names = grid.tables.map(({ name }) => name).join(', ')
  const title = state.province.length > 0 ? context.t('insights.silence.titleOf', { names }) : context.t('insights.silence.title')
  return { grid, title, state }
}
