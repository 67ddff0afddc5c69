import type { Extraction, FoundEvidence } from './extraction-output.ts'
import type { Gold } from './gold-file.ts'
import { rangesOf } from './quote-range.ts'

/** What an extractor would print that takes out of a text exactly what its gold has: the measure of the scorer itself. */
export function goldExtraction(text: string, gold: Gold): Extraction {
  const quote = (pieces: readonly string[]): FoundEvidence[] =>
    pieces.slice(0, 1).flatMap((exact) => rangesOf(text, exact).map((range) => ({ exact, ...range, marks: [] })))
  return {
    article: { ...gold.article, provinces: [...gold.article.provinces], publishedDate: gold.article.publishedDate?.edtf ?? null },
    observations: gold.observations.map(({ area, timePeriod, rankOf, exact, ...figure }) => ({
      ...figure,
      province: area,
      timePeriod: timePeriod.timePeriod,
      period: timePeriod,
      rankOf: rankOf === null ? null : { of: rankOf },
      evidence: quote(exact),
    })),
    events: gold.events.map(({ about, status, date, areas, exact }) => ({
      title: { vi: about.join(' ') },
      status,
      date: { edtf: date.edtf },
      when: date,
      provinces: [...areas],
      evidence: quote(exact),
    })),
  }
}
