import type { Article } from '../facts/article.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { evidenceOf } from '../view/source-note.ts'

export interface SourcesJson {
  readonly facts: readonly Fact[]
  /** The figures that worked-out figures name. */
  readonly byId: ReadonlyMap<string, Fact>
  readonly articles: ReadonlyMap<string, Article>
  readonly title: string
  /** Of the page that was drawn, absolute. */
  readonly address: string
  /** Public origin without a slash at its end. */
  readonly origin: string
  /** The day of drawing. */
  readonly date: string
  readonly language: string
}

/**
 * The sources of a drawing as JSON-LD in the words of schema.org: an image that cites one quotation for each sentence of
 * each fact, with the article, its address and the SHA-256 of the text that the offsets count in.
 */
export function sourcesJson({ facts, byId, articles, title, address, origin, date, language }: SourcesJson): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    name: title,
    url: address,
    dateCreated: date,
    inLanguage: language,
    citation: facts.flatMap((fact) =>
      evidenceOf(fact, byId).map(({ article, exact, start, end }) => ({
        '@type': 'Quotation',
        identifier: fact.id,
        url: `${origin}${language === 'vi' ? '' : `/${language}`}/f/${fact.id}`,
        about: isObservation(fact) ? fact.text[language === 'en' ? 'en' : 'vi'] : fact.title[language === 'en' ? 'en' : 'vi'],
        text: exact,
        position: `${start}-${end}`,
        isPartOf: articleJson(articles.get(article)),
      })),
    ),
  })
}

function articleJson(article: Article | undefined) {
  if (!article) return undefined
  return {
    '@type': 'NewsArticle',
    identifier: article.slug,
    headline: article.title,
    ...(article.url && { url: article.url }),
    ...(article.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
    datePublished: article.published.start,
    encoding: { '@type': 'MediaObject', encodingFormat: 'text/plain; charset=utf-8', sha256: article.sha256 },
  }
}
