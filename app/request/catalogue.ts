import 'server-only'
import { cache } from 'react'
import { latestFirst, readArticles } from '../../lib/db/read-articles.ts'
import type { Article } from '../../lib/facts/article.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { requestToday } from './environment.ts'
import { areasOnRecord, articlesOnRecord, indicatorsOnRecord } from './on-record.ts'

/** The short lists that facts refer to, read once a request. Articles are as many as there are news: see `RequestContext`. */
export const readCatalogue = cache(async () => {
  const [areas, indicators] = await Promise.all([areasOnRecord(), indicatorsOnRecord()])
  return { areas, indicators }
})

/** The context of a request knows the articles of what was read for it, and grows with it: `learnArticles`. */
export interface RequestContext extends PageContext {
  readonly articles: Map<string, Article>
  /** The day of record on which articles are known as they were then; null: as they are now. */
  readonly articlesAsOf: CivilDate | null
}

/** What every view of this request is made with. */
export async function pageContext(locale: Locale, asOf: CivilDate | null = null): Promise<RequestContext> {
  const { areas, indicators } = await readCatalogue()
  return {
    locale,
    t: translator(locale),
    today: requestToday(),
    areas: new Map(areas.map((area) => [area.id, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    articles: new Map(),
    articlesAsOf: asOf,
  }
}

/** Makes articles known to a context, and the hosts of teasers with them, so that whatever names them can be said. */
export async function learnArticles(
  { articles, articlesAsOf }: Pick<RequestContext, 'articles' | 'articlesAsOf'>,
  slugs: Iterable<string>,
): Promise<void> {
  const unknown = [...new Set(slugs)].filter((slug) => !articles.has(slug))
  if (unknown.length === 0) return
  const found = [...(await articlesOnRecord(unknown)).values()].sort(latestFirst)
  for (const article of found) articles.set(article.slug, article)
  // One that came later than the day of record is known as it is now.
  const then = articlesAsOf === null ? [] : await readArticles({ slugs: unknown, asOf: articlesAsOf })
  for (const article of then) articles.set(article.slug, article)
  await learnArticles(
    { articles, articlesAsOf },
    found.flatMap(({ host }) => host ?? []),
  )
}
