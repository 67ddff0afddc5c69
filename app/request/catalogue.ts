import 'server-only'
import { cache } from 'react'
import { readAreas } from '../../lib/db/read-areas.ts'
import { readArticles } from '../../lib/db/read-articles.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'
import type { Article } from '../../lib/facts/article.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { requestToday } from './environment.ts'

/** The short lists that facts refer to, read once a request. Articles are as many as there are news: see `RequestContext`. */
export const readCatalogue = cache(async () => {
  const [areas, indicators] = await Promise.all([readAreas(), readIndicators()])
  return { areas, indicators }
})

/** The context of a request knows the articles of what was read for it, and grows with it: `learnArticles`. */
export interface RequestContext extends PageContext {
  readonly articles: Map<string, Article>
}

/** What every view of this request is made with. */
export async function pageContext(locale: Locale): Promise<RequestContext> {
  const { areas, indicators } = await readCatalogue()
  return {
    locale,
    t: translator(locale),
    today: requestToday(),
    areas: new Map(areas.map((area) => [area.id, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    articles: new Map(),
  }
}

/** Makes articles known to a context, and the hosts of teasers with them, so that whatever names them can be said. */
export async function learnArticles({ articles }: Pick<RequestContext, 'articles'>, slugs: Iterable<string>): Promise<void> {
  const unknown = [...new Set(slugs)].filter((slug) => !articles.has(slug))
  if (unknown.length === 0) return
  const found = await readArticles({ slugs: unknown })
  for (const article of found) articles.set(article.slug, article)
  await learnArticles(
    { articles },
    found.flatMap(({ host }) => host ?? []),
  )
}
