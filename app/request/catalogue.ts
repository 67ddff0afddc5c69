import 'server-only'
import { cache } from 'react'
import { readAreas } from '../../lib/db/read-areas.ts'
import { readArticles } from '../../lib/db/read-articles.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { requestToday } from './environment.ts'

/** The lists that facts refer to, read once a request. */
export const readCatalogue = cache(async () => {
  const [areas, indicators, articles] = await Promise.all([readAreas(), readIndicators(), readArticles({})])
  return { areas, indicators, articles }
})

/** What every view of this request is made with. */
export async function pageContext(locale: Locale): Promise<PageContext> {
  const { areas, indicators, articles } = await readCatalogue()
  return {
    locale,
    t: translator(locale),
    today: requestToday(),
    areas: new Map(areas.map((area) => [area.id, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    articles: new Map(articles.map((article) => [article.slug, article])),
  }
}
