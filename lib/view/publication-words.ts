import type { Article } from '../facts/article.ts'
import { stretchWords } from '../words/period-words.ts'
import type { PageContext } from './page-context.ts'

type Said = Pick<PageContext, 'locale' | 't'>

/** "28/6/2024", or "khoảng 28/3/2024" for a date that the page does not state. */
export function publishedWords(article: Pick<Article, 'published' | 'publishedDateBasis'>, { locale, t }: Said): string {
  const date = stretchWords(article.published, locale)
  return article.published.approximate ? t('pages.evidence.around', { date }) : date
}

/** "vtv.vn, khoảng 28/3/2024 (ngày suy ra)". */
export function publicationWords(article: Pick<Article, 'publisher' | 'published' | 'publishedDateBasis'>, said: Said): string {
  const { t, locale } = said
  const publisher = article.publisher ?? t('pages.evidence.noPublisher')
  const inferred = article.publishedDateBasis === 'inferred'
  if (inferred) return t('pages.evidence.publishedInferred', { publisher, date: stretchWords(article.published, locale) })
  return t('pages.evidence.published', { publisher, date: publishedWords(article, said) })
}
