import { href } from '../address/href.ts'
import type { Area } from '../facts/area.ts'
import type { Article } from '../facts/article.ts'
import { LICENCE_TERMS } from '../facts/licences.ts'
import { known, type PageContext } from '../view/page-context.ts'
import type { JsonLd } from './json-ld.ts'

/** What descriptions in schema.org are made with: the words and lists of a page, and the public origin without a slash. */
export interface LinkedContext {
  readonly page: PageContext
  readonly origin: string
}

export const SCHEMA_ORG = 'https://schema.org'

/** An area by its id: the dated unit, and not merely its name. */
export function areaThing(id: string, { page, origin }: LinkedContext): JsonLd {
  const area: Area = known(page.areas, id, 'area')
  return {
    '@type': area.kind === 'country' ? 'Country' : 'AdministrativeArea',
    name: area.name[page.locale],
    identifier: area.id,
    url: `${origin}${href(page.locale, `/provinces/${area.slug}`)}`,
  }
}

/** An article that facts are quoted from, by its slug: at its publisher where that address is known. */
export function articleThing(slug: string, { page, origin }: LinkedContext): JsonLd {
  const article = known(page.articles, slug, 'article')
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.language,
    datePublished: publishedDate(article),
    ...(article.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
    ...(article.author && { author: { '@type': 'Person', name: article.author } }),
    url: article.url ?? `${origin}${href(page.locale, `/articles/${slug}`)}`,
    ...(article.licence && { license: LICENCE_TERMS[article.licence].url }),
  }
}

/** ISO 8601, which knows no EDTF: the day where one is known, else the month or the year of it. */
function publishedDate({ published: { start, end } }: Article): string {
  if (start === end) return start
  return start.slice(0, 7) === end.slice(0, 7) ? start.slice(0, 7) : start.slice(0, 4)
}
