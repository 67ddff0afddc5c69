import { dateWords } from '../words/civil-date-words.ts'
import type { EvidenceQuote } from './evidence-quote.ts'
import { known, type PageContext } from './page-context.ts'
import { publishedWords } from './publication-words.ts'

/** A fact as one cites it: publisher, title, date, the fact's address and the day on which it was seen. */
export function citation(quote: EvidenceQuote | undefined, address: string, context: PageContext): string {
  const { t, locale } = context
  const today = dateWords(context.today, locale)
  if (!quote) return address
  const article = known(context.articles, quote.article.slug, 'article')
  const parts = { title: article.title, date: publishedWords(article, context), address, today }
  return article.publisher === null
    ? t('pages.evidence.citationNoPublisher', parts)
    : t('pages.evidence.citationText', { ...parts, publisher: article.publisher })
}
