import type { ObsStatus, Scenario } from '../facts/code-lists.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { Observation } from '../facts/observation.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { numberWords } from '../words/number.ts'
import { generatedId } from './generated-id.ts'
import { generatedMagnitude } from './generated-magnitude.ts'
import { generatedPeriod } from './generated-period.ts'
import { quoteOf } from './quote.ts'
import type { Random } from './random.ts'
import { FIRST_YEAR, LAST_YEAR, NOW_YEAR, type Place, type World } from './world.ts'

/** Where in a generated article a fact stands. */
export interface GeneratedPlace {
  readonly article: string
  /** Code points before its sentence. */
  readonly start: number
  /** Which of all facts of its kind it is. */
  readonly position: number
  readonly recordedAt: string
}

/** A figure that was never measured: of a true area and indicator, of a plausible size, with the sentence it stands in. */
export function generateFigure(place: GeneratedPlace, world: World, random: Random): Observation {
  const year = random.whole(FIRST_YEAR, LAST_YEAR)
  const area = random.one(world.areasIn(year))
  const indicator = random.one(world.indicators)
  const period = parseTimePeriod(generatedPeriod(year, random))
  const said = statusOf(year, random)
  const measured = measureOf(indicator, year, random)
  const number = numberWords(measured.value, measured.decimals, 'vi')
  const text = {
    vi: `${indicator.shortName.vi} ${number} (${period.timePeriod})`,
    en: `${indicator.shortName.en} ${numberWords(measured.value, measured.decimals, 'en')} (${period.timePeriod})`,
  }
  return {
    id: generatedId('o', place.position),
    version: 1,
    area: area.id,
    indicator: indicator.slug,
    breakdown: '_T',
    ...said,
    ...measured,
    period,
    collect: 'U',
    qualifier: random.weighted({ EQ: 80, AP: 10, GT: 6, LT: 4 }),
    priceBasis: measured.unit === 'VND' ? '_U' : '_Z',
    text,
    inferences: [],
    derivedFrom: null,
    evidence: [sentence(place, area, indicator, period.timePeriod, number)],
    recordedAt: place.recordedAt,
    supersededAt: null,
    correction: null,
  }
}

function sentence({ article, start, position }: GeneratedPlace, area: Place, indicator: Indicator, time: string, number: string) {
  return quoteOf(article, start, [
    'Kỳ ',
    ['time', time],
    `, ${indicator.shortName.vi} của ${area.name.vi} là `,
    ['number', number],
    ` (số đo thứ ${position + 1}).`,
  ])
}

function statusOf(year: number, random: Random): { readonly scenario: Scenario; readonly obsStatus: ObsStatus } {
  const scenario =
    year > NOW_YEAR
      ? random.weighted({ PLAN: 50, TARGET: 35, FORECAST: 15 })
      : random.weighted({ ACTUAL: 88, PLAN: 6, TARGET: 4, FORECAST: 2 })
  return { scenario, obsStatus: scenario === 'ACTUAL' ? random.weighted({ A: 78, E: 12, P: 10 }) : 'A' }
}

type Measured = Pick<Observation, 'measure' | 'value' | 'valueHigh' | 'decimals' | 'unit' | 'unitMult' | 'comparison' | 'rank'>

function measureOf(indicator: Indicator, year: number, random: Random): Measured {
  const plain = { valueHigh: null, comparison: null, rank: null }
  const percent = { ...plain, unit: 'PERCENT', unitMult: 0, decimals: 2 }
  switch (random.weighted({ value: 74, growth_yoy: 14, pct_of_plan: 8, rank: 4 })) {
    case 'growth_yoy': {
      const comparison = { base: 'P-1Y', period: null, verb: 'tăng', ambiguous: false } as const
      return { ...percent, measure: 'growth_yoy', value: rounded(random.share() * 30 - 8, 2), comparison }
    }
    case 'pct_of_plan': {
      const comparison = { base: 'PLAN', period: null, verb: null, ambiguous: false } as const
      return { ...percent, measure: 'pct_of_plan', value: rounded(60 + random.share() * 60, 2), comparison }
    }
    case 'rank': {
      const rank = { of: 63, among: { vi: 'tỉnh, thành phố', en: 'provinces and cities' } }
      return { ...plain, measure: 'rank', value: random.whole(1, 63), decimals: 0, unit: 'RANK', unitMult: 0, rank }
    }
    default: {
      const decimals = indicator.kind === 'count' ? 0 : random.whole(0, 2)
      const value = rounded(generatedMagnitude(indicator, year, random), decimals)
      const high = rounded(value + 10 ** -decimals + Math.abs(value) * random.share() * 0.2, decimals)
      const { unit, unitMult } = indicator
      return { ...plain, measure: 'value', value, valueHigh: random.happens(0.03) ? high : null, decimals, unit, unitMult }
    }
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
