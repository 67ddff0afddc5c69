import type { CivilDate } from '../time/civil-date.ts'
import type { Article } from './article.ts'
import { type Fact, isObservation } from './fact.ts'

/** What is needed to tell when something was first said. */
export interface PublishedIn {
  readonly articles: ReadonlyMap<string, Pick<Article, 'published'>>
  /** Figures that others were worked out from. */
  readonly facts: ReadonlyMap<string, Fact>
}

/**
 * The first day on which a fact may have stood in a newspaper; a derived figure could be known when the last of its
 * inputs was. Null where no article is known.
 */
export function publishedDay(fact: Fact, known: PublishedIn): CivilDate | null {
  const days = fact.evidence.flatMap(({ article }) => known.articles.get(article)?.published.start ?? []).sort()
  if (days[0] !== undefined) return days[0]
  const inputs = isObservation(fact) ? Object.values(fact.derivedFrom?.inputs ?? {}) : []
  return (
    inputs
      .flatMap((id) => {
        const input = known.facts.get(id)
        return input && input.id !== fact.id && input.evidence.length > 0 ? (publishedDay(input, known) ?? []) : []
      })
      .sort()
      .at(-1) ?? null
  )
}
