import { articleResource } from '../api/article-resource.ts'
import { eventResource } from '../api/event-resource.ts'
import { observationResource } from '../api/observation-resource.ts'
import type { Fact } from '../facts/fact.ts'
import { figureStatus } from '../facts/figure-status.ts'
import { figureWords } from '../words/figure-words.ts'
import { factPage } from './fact-table.ts'
import type { FileSource } from './file-source.ts'
import { sha256 } from './sha256.ts'
import { wholeValue } from './whole-value.ts'

/** The shapes of /api/v1 with what a file away from its site needs: where each fact is shown, hashes, and `meta`. */
export function jsonFile(source: FileSource): string {
  const { about, context, observations, events, articles } = source
  const { t, today, locale } = context
  const file = {
    meta: {
      title: about.title,
      page: about.page,
      file: about.file,
      generated: today,
      asOf: about.asOf,
      language: locale,
      query: about.query,
      observations: observations.length,
      events: events.length,
      notes: [t('files.about.quotes'), t('files.about.units'), t('files.about.verify', { address: `${about.origin}/verify` })],
    },
    observations: observations.map((figure) => ({
      ...observationResource(figure, articles),
      ...proof(figure, source),
      status: figureStatus(figure),
      wholeValue: wholeValue(figure),
      asWritten: figureWords(figure, locale).whole,
    })),
    events: events.map((event) => ({ ...eventResource(event, articles, today), ...proof(event, source) })),
    articles: [...articles.values()].map((article) =>
      articleResource(
        article,
        [...observations, ...events].filter((fact) => quotes(fact, article.slug)).map(({ id }) => id),
      ),
    ),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function proof(fact: Fact, source: FileSource) {
  return { page: factPage(fact, source), quoteSha256: fact.evidence.map(({ exact }) => sha256(exact)) }
}

function quotes(fact: Fact, article: string): boolean {
  return fact.evidence.some((quote) => quote.article === article)
}
