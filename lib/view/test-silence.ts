import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import { lineage } from '../facts/lineage.ts'
import type { Observation } from '../facts/observation.ts'
import { articlesRead, yearFigures } from '../facts/silence.ts'
import type { Interval } from '../time/interval.ts'
import type { PageContext, PagePlace } from './page-context.ts'
import { provincesRead, type SilenceGrid, silenceGrid, silenceYears } from './silence-grid.ts'
import { AREAS, INDICATORS } from './test-facts.ts'

interface Told {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
  readonly articles: readonly Article[]
  readonly time: Interval | null
}

/** The grid of facts and articles, counted by the plain functions of lib/facts as a store counts them. */
export function gridOfFacts({ articles, time, ...facts }: Told, context: PageContext, place: PagePlace): SilenceGrid {
  const shown = silenceYears(time, context)
  const about = articles.flatMap((article) => article.areas)
  const { province } = place.state
  const provinces = province.length > 0 ? province : provincesRead(about, AREAS, context)
  const read = (slug: string, year: number) => {
    const units = new Set(lineage(slug, AREAS).map(({ area }) => area.id))
    return articlesRead(year, units, articles, facts).map((article) => article.slug)
  }
  return silenceGrid(
    {
      areas: AREAS,
      indicators: INDICATORS,
      told: new Set(facts.observations.map(({ indicator }) => indicator)),
      said: yearFigures(facts.observations, shown.years),
      read: new Map(
        provinces.map((slug) => [
          slug,
          shown.years.map((year) => ({ year, count: read(slug, year).length, articles: read(slug, year) })),
        ]),
      ),
    },
    shown,
    provinces,
    { ...context, articles: new Map(articles.map((article) => [article.slug, article])) },
    place,
  )
}
