import type { QuotedArticle } from '../facts/article.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { CsvValue } from './csv.ts'

/** A quote as the API tells it: offsets are Unicode code points in the article's text, end exclusive. */
export function evidenceResource({ article, exact, prefix, suffix, start, end, marks, verification }: Evidence) {
  return { article, exact, prefix, suffix, start, end, marks, verification }
}

/** The day on which the earliest of the articles appeared; null for a figure that no article states itself. */
export function firstPublished(evidence: readonly Evidence[], articles: ReadonlyMap<string, QuotedArticle>): CivilDate | null {
  const days = evidence.flatMap((quote) => articles.get(quote.article)?.published.start ?? [])
  return days.sort()[0] ?? null
}

/** The slug of an area id: "dien-bien@2004" is known to readers as "dien-bien". */
export function slugOf(area: string): string {
  return area.split('@')[0] ?? area
}

/** The evidence columns of a table row: how many quotes, the first in full with its article, the others as JSON. */
export function evidenceCells(evidence: readonly Evidence[], articles: ReadonlyMap<string, QuotedArticle>): readonly CsvValue[] {
  const [first, ...others] = evidence
  const article = first && articles.get(first.article)
  return [
    evidence.length,
    first?.article ?? null,
    article?.title ?? null,
    article?.publisher ?? null,
    article?.url ?? null,
    article?.published.edtf ?? null,
    first?.exact ?? null,
    first?.start ?? null,
    first?.end ?? null,
    others.length > 0
      ? JSON.stringify(others.map(({ article: slug, exact, start, end }) => ({ article: slug, exact, start, end })))
      : null,
  ]
}
