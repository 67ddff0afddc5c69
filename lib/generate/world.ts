import type { Area } from '../facts/area.ts'
import type { Indicator } from '../facts/indicator.ts'

/** First and last year that anything generated speaks of. */
export const [FIRST_YEAR, LAST_YEAR] = [1900, 2050]
/** The last year that something generated has happened in; what comes after is planned. */
export const NOW_YEAR = 2026

/** What has to be known of an area. */
export type Place = Pick<Area, 'id' | 'kind' | 'name' | 'validFrom' | 'validTo'>

/** What generated facts are about: the true lists of areas and indicators. */
export interface World {
  /** The units that existed all through a year; never empty, as the country is always one. */
  areasIn(year: number): readonly Place[]
  readonly indicators: readonly Indicator[]
}

/** Works the lists out for every year once. Throws a RangeError for a year without any unit, or no indicators. */
export function worldOf(areas: readonly Place[], indicators: readonly Indicator[]): World {
  if (indicators.length === 0) throw new RangeError('there are no indicators to generate figures of')
  const byYear = new Map<number, readonly Place[]>()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const there = areas.filter(
      ({ kind, validFrom, validTo }) =>
        kind !== 'region' && (validFrom ?? '') <= `${year}-01-01` && (validTo === null || validTo > `${year}-12-31`),
    )
    byYear.set(year, there)
  }
  return {
    areasIn(year) {
      const there = byYear.get(year)
      if (!there || there.length === 0)
        throw new RangeError(`no unit existed all through ${year} (years: ${FIRST_YEAR}–${LAST_YEAR})`)
      return there
    },
    indicators,
  }
}
