import 'server-only'
import { cache } from 'react'
import { readAreas } from '../../lib/db/read-areas.ts'
import { readArticles } from '../../lib/db/read-articles.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'
import type { Article } from '../../lib/facts/article.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { requestToday } from './environment.ts'

/** The lists that facts refer to, read once a request. */
export const readCatalogue = cache(async () => {
  const [areas, indicators, articles] = await Promise.all([readAreas(), readIndicators(), readArticles({})])
  return { areas, indicators, articles }
})

/** Every article as it was known at the end of a day of record (null: now); one that came later is as it is now. */
export const articlesOn = cache(async (asOf: CivilDate | null): Promise<readonly Article[]> => {
  const { articles } = await readCatalogue()
  if (asOf === null) return articles
  const then = new Map((await readArticles({ asOf })).map((article) => [article.slug, article]))
  return articles.map((article) => then.get(article.slug) ?? article)
})

/** What every view of this request is made with, articles as they were known on the day of record that it shows. */
export async function pageContext(locale: Locale, asOf: CivilDate | null = null): Promise<PageContext> {
  const [{ areas, indicators }, articles] = await Promise.all([readCatalogue(), articlesOn(asOf)])
  return {
    locale,
    t: translator(locale),
    today: requestToday(),
    areas: new Map(areas.map((area) => [area.id, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    articles: new Map(articles.map((article) => [article.slug, article])),
  }
}
