import 'server-only'
import { readPagePath } from '../../lib/address/page-path.ts'
import { DEFAULT_STATE, type PageState } from '../../lib/address/page-state.ts'
import { readHistory } from '../../lib/db/read-history.ts'
import type { Article } from '../../lib/facts/article.ts'
import { articleCounts } from '../../lib/facts/article-counts.ts'
import { type Fact, isObservation } from '../../lib/facts/fact.ts'
import { EVENTS_ONLY, FIGURES_ONLY } from '../../lib/facts/fact-kinds.ts'
import { currentArea } from '../../lib/facts/lineage.ts'
import { articleEntry, factsFrom } from '../../lib/view/article-view.ts'
import { dayOnRecord } from '../../lib/view/day-on-record.ts'
import { known } from '../../lib/view/page-context.ts'
import type { DrawnKind } from '../../lib/view/page-description.ts'
import { articleFacts } from './article-facts.ts'
import { learnArticles, type RequestContext, readCatalogue } from './catalogue.ts'
import { factOnRecord } from './fact-on-record.ts'
import type { Facts } from './facts.ts'
import type { PictureScope } from './scope-picture.ts'

/** What a page that can be drawn is about: its facts whatever their time, or where they are found, and the state that it shows them in. */
export interface DrawnSubject {
  readonly kind: DrawnKind
  readonly state: PageState
  readonly shows: Facts | PictureScope
  readonly article?: Article
  readonly name?: string
  readonly fact?: Fact
}

/** What the page at a path (without language) is about in a state; null for a path that names nothing that is drawn. */
export async function drawnSubject(path: string, state: PageState, context: RequestContext): Promise<DrawnSubject | null> {
  const page = readPagePath(path)
  if (page === null) return null
  const { name } = page
  const { areas, indicators } = await readCatalogue()
  switch (page.kind) {
    case 'dashboard':
      return { kind: 'dashboard', state, shows: { state } }
    case 'timeline':
      return { kind: 'timeline', state, shows: { state: { ...state, indicator: [] }, kinds: EVENTS_ONLY, opensOnAll: true } }
    case 'indicator': {
      const indicator = indicators.find(({ slug }) => slug === name)
      if (!indicator) return null
      const only = { ...state, indicator: [name] }
      return { kind: 'indicator', state: only, shows: { state: only, kinds: FIGURES_ONLY }, name: indicator.name[context.locale] }
    }
    case 'province': {
      const area = currentArea(name, areas)
      if (!area) return null
      const own = { ...state, province: [name] }
      return { kind: 'province', state: own, shows: { state: own }, name: area.name[context.locale] }
    }
    case 'article': {
      await learnArticles(context, [name])
      const article = context.articles.get(name)
      if (!article) return null
      const facts = factsFrom(name, await articleFacts(context, name, state.asOf))
      return {
        kind: 'article',
        state,
        shows: facts,
        article,
        name: articleEntry(article, articleCounts(name, facts), context).title,
      }
    }
    case 'fact':
      return factSubject(name, state, context)
    default:
      return null
  }
}

/** A figure among its series; a milestone among those of its place and topic. */
async function factSubject(id: string, state: PageState, context: RequestContext): Promise<DrawnSubject | null> {
  const asOf = dayOnRecord(await readHistory(id), state.asOf)
  const fact = asOf === undefined ? null : await factOnRecord(context, id, asOf)
  if (!fact || asOf === undefined) return null
  const area = known(context.areas, isObservation(fact) ? fact.area : (fact.areas[0] ?? ''), 'area')
  const near = { ...DEFAULT_STATE, asOf, time: state.time, province: [area.slug] }
  if (isObservation(fact)) {
    const own = { ...near, indicator: [fact.indicator] }
    return { kind: 'fact', state: own, shows: { state: own, kinds: FIGURES_ONLY }, fact }
  }
  const own = { ...near, topic: [fact.topic] }
  return { kind: 'fact', state: own, shows: { state: own, kinds: EVENTS_ONLY }, fact }
}
