import { fold } from '../search/fold.ts'
import type { Article } from './article.ts'
import type { Event } from './event.ts'
import type { FactFilter } from './fact-filter.ts'
import type { Observation } from './observation.ts'

/** The facts that a filter keeps. */
interface KeptFacts {
  readonly observations: readonly Pick<Observation, 'evidence'>[]
  readonly events: readonly Pick<Event, 'evidence'>[]
}

/**
 * The articles that a filter keeps: those that state a fact it keeps. A province also keeps the articles that are about it
 * without stating a fact, and words those that have them in the title. `time` means what the facts are about, as
 * everywhere, and not the day on which the article appeared.
 */
export function chooseArticles(
  articles: readonly Article[],
  { observations, events }: KeptFacts,
  filter: FactFilter,
): readonly Article[] {
  const stating = new Set([...observations, ...events].flatMap(({ evidence }) => evidence.map((quote) => quote.article)))
  const ofFacts = [filter.time, filter.indicators?.length, filter.topics?.length, filter.statuses?.length].some(Boolean)
  const isAbout = (article: Article) => !filter.areas?.length || article.areas.some((area) => filter.areas?.includes(area))
  const isTitled = (article: Article) => (filter.words ?? []).every((word) => fold(article.title).includes(word))
  return articles.filter((article) => stating.has(article.slug) || (!ofFacts && isAbout(article) && isTitled(article)))
}
