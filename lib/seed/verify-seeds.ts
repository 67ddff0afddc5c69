import type { ArticleText } from './article-texts.ts'
import type { Finding, Reading } from './finding.ts'
import type { Seeds } from './parse-seeds.ts'
import { verifyNumbers } from './verify-number.ts'
import { verifyArticle, verifyPositions } from './verify-position.ts'
import { verifyDate, verifyPeriod } from './verify-time.ts'

export const VERIFIED_KINDS = ['articles', 'quotes', 'numbers', 'times'] as const

export interface SeedVerification {
  /** How many statements agree with what was read again. */
  readonly agreed: Readonly<Record<(typeof VERIFIED_KINDS)[number], number>>
  readonly findings: readonly Finding[]
}

/**
 * Compares all seeds with the articles' texts: hashes, every quote byte for byte, and every number and time read again
 * from its quote. Versions that were corrected keep their quotes, but their numbers and times are not held against them.
 */
export function verifySeeds({ documents }: Pick<Seeds, 'documents'>, texts: ReadonlyMap<string, ArticleText>): SeedVerification {
  const articles = new Map(documents.map(({ article }) => [article.value.slug, article.value]))
  const figures = documents.flatMap((document) => document.observations)
  const events = documents.flatMap((document) => document.events)
  const standingFigures = figures.filter(({ value }) => value.supersededAt === null)
  const standingEvents = events.filter(({ value }) => value.supersededAt === null)
  const readings: Record<(typeof VERIFIED_KINDS)[number], readonly Reading[]> = {
    articles: documents.map(({ article }) => verifyArticle(article, texts)),
    quotes: [...figures, ...events].map((fact) => verifyPositions(fact, texts)),
    numbers: standingFigures.map(verifyNumbers),
    times: [
      ...standingFigures.map((figure) => verifyPeriod(figure, articles)),
      ...standingEvents.map((event) => verifyDate(event, articles)),
    ],
  }
  const agreed = { articles: 0, quotes: 0, numbers: 0, times: 0 }
  for (const kind of VERIFIED_KINDS) agreed[kind] = readings[kind].reduce((sum, reading) => sum + reading.agreed, 0)
  return { agreed, findings: VERIFIED_KINDS.flatMap((kind) => readings[kind].flatMap((reading) => reading.findings)) }
}
