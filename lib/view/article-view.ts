import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Article } from '../facts/article.ts'
import type { ArticleCounts } from '../facts/article-counts.ts'
import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import type { PageContext } from './page-context.ts'
import { publicationWords } from './publication-words.ts'

export interface ArticleEntry {
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly line: string
  readonly href: string
  readonly figures: number
  readonly events: number
  /** "trải từ 1901 đến 2025": the years that its facts speak of; null when it has none. */
  readonly span: string | null
}

export interface FactsOfAll {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** One article as an entry of a list, with what was recorded from it; nothing where no counts are given. */
export function articleEntry(article: Article, counts: ArticleCounts | undefined, context: PageContext): ArticleEntry {
  const { figures, events, covered } = counts ?? { figures: 0, events: 0, covered: null }
  return {
    slug: article.slug,
    title: article.title,
    language: article.language,
    line: publicationWords(article, context),
    href: href(context.locale, `/articles/${article.slug}`, DEFAULT_STATE),
    figures,
    events,
    span: covered && spanWords(covered.start.slice(0, 4), covered.end.slice(0, 4), context),
  }
}

function spanWords(from: string, to: string, { t }: PageContext): string {
  return from === to ? t('pages.articles.spanOne', { year: from }) : t('pages.articles.span', { from, to })
}

/** The facts that an article itself states. */
export function factsFrom(slug: string, { observations, events }: FactsOfAll): FactsOfAll {
  const states = (fact: Observation | Event) => fact.evidence.some(({ article }) => article === slug)
  return { observations: observations.filter(states), events: events.filter(states) }
}

/** Figures worked out from what an article states; they have no sentence of their own. */
export function derivedFrom(slug: string, facts: FactsOfAll): readonly Observation[] {
  const stated = new Set(factsFrom(slug, facts).observations.map(({ id }) => id))
  return facts.observations.filter((figure) => Object.values(figure.derivedFrom?.inputs ?? {}).some((id) => stated.has(id)))
}
