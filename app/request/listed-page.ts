import 'server-only'
import { href } from '../../lib/address/href.ts'
import { DEFAULT_STATE, type PageState, readState } from '../../lib/address/page-state.ts'
import { currentArea } from '../../lib/facts/lineage.ts'
import { activeFilters } from '../../lib/view/filter-view.ts'
import { indicatorIndex } from '../../lib/view/indicator-view.ts'
import {
  articlesSummary,
  indicatorsSummary,
  type ListSummary,
  promisesSummary,
  provincesSummary,
  silenceSummary,
} from '../../lib/view/list-summary.ts'
import { promisesView } from '../../lib/view/promises-view.ts'
import { provinceIndex } from '../../lib/view/province-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext, type RequestContext, readCatalogue } from './catalogue.ts'
import { chosenArticles } from './chosen-articles.ts'
import { siteOrigin } from './environment.ts'
import { countsOf } from './facts.ts'
import { knownValues } from './known-values.ts'
import { newestFigures } from './newest-figures.ts'
import { regionMembersOnRecord } from './on-record.ts'
import { promiseFacts } from './promise-facts.ts'
import { requestSilence } from './silence.ts'

/** A page that lists or explains, as its link tells it: it has no chart that could be drawn. */
export interface ListedPage extends ListSummary {
  readonly context: RequestContext
  /** What of the query the page keeps. */
  readonly state: PageState
  /** The page with its state, absolute. */
  readonly address: string
}

/** The page at a path (without language) with its parameters; null for a path that is none of these pages. */
export async function requestListedPage(locale: Locale, path: string, search: URLSearchParams): Promise<ListedPage | null> {
  const { state: asked } = readState(search, await knownValues())
  const context = await pageContext(locale, asked.asOf)
  const told = await summaryOf(path, { ...asked, fact: null, view: null }, context)
  if (!told) return null
  return { context, ...told, address: `${siteOrigin().origin}${href(locale, path, told.state)}` }
}

type Told = ListSummary & { readonly state: PageState }

async function summaryOf(path: string, state: PageState, context: RequestContext): Promise<Told | null> {
  const { t } = context
  const { areas, indicators } = await readCatalogue()
  const filters = activeFilters({ areas, indicators }, context, { path, state }).map(({ label }) => label)
  switch (path) {
    case '/indicators': {
      const figures = await newestFigures(context, state)
      const index = indicatorIndex(indicators, figures, await countsOf(state.asOf), context, { path, state })
      return { ...indicatorsSummary(index, filters, context), state }
    }
    case '/provinces': {
      const [members, counts] = await Promise.all([regionMembersOnRecord(), countsOf(null)])
      return { ...provincesSummary(provinceIndex(areas, members, counts, context), context), state: DEFAULT_STATE }
    }
    case '/articles': {
      const { articles, counts } = await chosenArticles(context, state, null)
      return { ...articlesSummary(articles, counts, filters, context), state }
    }
    case '/silence': {
      const { grid, title, state: kept } = await requestSilence(state, context)
      return { ...silenceSummary(grid, title, context), state: kept }
    }
    case '/verify':
      return { title: t('verify.title'), description: t('verify.description'), rows: [], state: DEFAULT_STATE }
    case '/embed-demo':
      return { title: t('embeds.demo.title'), description: t('embeds.demo.description'), rows: [], state: DEFAULT_STATE }
    default:
      return promisesOf(path, context)
  }
}

async function promisesOf(path: string, context: RequestContext): Promise<Told | null> {
  const [, slug] = /^\/provinces\/([\w-]+)\/promises$/.exec(path) ?? []
  const here = slug === undefined ? undefined : currentArea(slug, (await readCatalogue()).areas)
  if (slug === undefined || !here) return null
  const facts = await promiseFacts(context, slug)
  // A summary counts outcomes; what is doubted about them stands on the page.
  const view = promisesView({ ...facts, doubts: [] }, context)
  return { ...promisesSummary(view, here.name[context.locale], context), state: DEFAULT_STATE }
}
