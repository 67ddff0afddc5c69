import type { Article } from '../facts/article.ts'
import type { ArticleVersion } from '../facts/article-version.ts'
import type { CsvValue } from './csv.ts'
import { slugOf } from './evidence-resource.ts'

/** An article as the API tells it; `facts` are the ids of the figures and events that quote it, in reading order. */
export function articleResource(article: Article, facts: readonly string[]) {
  return {
    slug: article.slug,
    title: article.title,
    publisher: article.publisher,
    author: article.author,
    url: article.url,
    publishedDate: article.published.edtf,
    publishedDateBasis: article.publishedDateBasis,
    publishedDateWhy: article.publishedWhy,
    provinces: [...new Set(article.areas.map(slugOf))],
    areas: article.areas,
    kind: article.kind,
    host: article.host,
    language: article.language,
    licence: article.licence,
    sha256: article.sha256,
    textLength: article.textLength,
    facts,
  }
}

/** A version of an article; whoever corrected it is not told. */
export function articleVersionResource({ version, article, correction, recordedAt, supersededAt }: ArticleVersion) {
  const { facts: _, ...known } = articleResource(article, [])
  return { ...known, version, correction, recordedAt, supersededAt }
}

export const ARTICLE_COLUMNS = [
  'slug',
  'title',
  'publisher',
  'author',
  'url',
  'published_date',
  'published_date_basis',
  'provinces',
  'kind',
  'host',
  'licence',
  'sha256',
  'text_length',
  'facts',
] as const

/** One row of the table of articles, in the order of the columns. */
export function articleRow(article: Article, facts: readonly string[]): readonly CsvValue[] {
  return [
    article.slug,
    article.title,
    article.publisher,
    article.author,
    article.url,
    article.published.edtf,
    article.publishedDateBasis,
    [...new Set(article.areas.map(slugOf))].join(' '),
    article.kind,
    article.host,
    article.licence,
    article.sha256,
    article.textLength,
    facts.join(' '),
  ]
}
