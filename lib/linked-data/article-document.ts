import { href } from '../address/href.ts'
import type { Article } from '../facts/article.ts'
import type { JsonLd } from './json-ld.ts'
import { areaThing, articleThing, type LinkedContext, SCHEMA_ORG } from './schema-things.ts'

/** What the page of an article says to programs: the article itself, and that this page is one about it. */
export function articleDocument(article: Article, context: LinkedContext): JsonLd {
  const { page, origin } = context
  return {
    '@context': SCHEMA_ORG,
    ...articleThing(article.slug, context),
    about: article.areas.map((area) => areaThing(area, context)),
    subjectOf: { '@type': 'WebPage', url: `${origin}${href(page.locale, `/articles/${article.slug}`)}` },
  }
}
