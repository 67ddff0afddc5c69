import { addDays, yearMonthDay } from '../../time/civil-date.ts'
import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import { confidenceOf } from '../confidence.ts'
import type { ExtractedObservation } from '../extracted.ts'
import { comparisonOf, namedBase, yearBefore } from './compared-with.ts'
import type { Doubt, FigureCandidate } from './figure-candidate.ts'
import { cutQuote } from './figure-quote.ts'
import type { FigureSurroundings } from './figure-surroundings.ts'
import { textOf } from './figure-text.ts'
import { inListedUnit } from './listed-unit.ts'
import { periodOf } from './period-of.ts'
import { isPlausible } from './plausible.ts'
import { isOfSeveralYears, yearsAimedAt } from './several-years.ts'
import { timeCollect } from './time-collect.ts'

const AMOUNTS_OF_MONEY = new Set(['VND', 'USD', 'VND_PER_PERSON_YEAR', 'VND_PER_PERSON_MONTH', 'USD_PER_PERSON_YEAR'])

/** Turns what a number says into an observation: works out its period and unit, and cuts its quote. Null where it cannot. */
export function observationOf(candidate: FigureCandidate, around: FigureSurroundings): ExtractedObservation | null {
  const indicator = around.indicators.get(candidate.said.slug)
  if (indicator === undefined) return null
  const doubts: Doubt[] = [...candidate.doubts]
  const found = periodOf(candidate, around, doubts)
  if (found === null) return null
  let { period } = found
  if (!isPlausible(candidate.said, candidate.breakdown, Number(period.start.slice(0, 4)))) return null
  if (candidate.yearBack) period = yearBefore(period)
  // A plan is of its year, whatever part of it the sentence reports.
  const ofOneYear = period.start.slice(0, 4) === period.end.slice(0, 4)
  if (candidate.wholeYear || (candidate.scenario === 'PLAN' && ofOneYear && !candidate.ofPart))
    period = parseTimePeriod(period.end.slice(0, 4))
  // An article whose year is not known tells nothing of a month or quarter without one.
  if (around.anchor.yearless && period.end.slice(0, 4) === around.anchor.day.slice(0, 4)) return null
  let { scenario, obsStatus } = candidate
  period = yearsAimedAt(candidate, period, around)
  if (isOfSeveralYears(candidate, period)) return null
  // A paper may be dated a few days before the month it reports; of a year that has not begun nothing has been counted.
  const lead = period.precision === 'year' || /P\d+Y$/.test(period.timePeriod) ? 0 : 31
  if (scenario === 'ACTUAL' && period.start > addDays(around.anchor.day, lead) && around.anchor.exact) {
    scenario = 'TARGET'
    obsStatus = 'A'
    doubts.push('future-without-plan')
  }
  // "đề ra 4 chương trình trọng điểm": what a congress has set it has set.
  if (candidate.said.slug === 'congress-programmes') scenario = 'ACTUAL'
  if (scenario === 'TARGET' && period.end < `${around.anchor.day.slice(0, 4)}-01-01`) scenario = 'ACTUAL'
  const step = namedBase(candidate, period, around.anchor)
  const said =
    step === null
      ? candidate.said
      : { ...candidate.said, measure: step === 'P-1Y' ? ('growth_yoy' as const) : ('growth_mom' as const) }
  const area = areaOf(candidate, around, period, doubts)
  const evidence = cutQuote(candidate, around)
  if (evidence === null) return null
  const [first] = yearMonthDay(period.start)
  const [last] = yearMonthDay(period.end)
  const collect = timeCollect(said.slug, candidate.breakdown, said.measure, last - first + 1)
  const amount = inListedUnit(
    said.unit,
    { value: said.value, high: said.high, decimals: candidate.decimals, mult: said.mult },
    around.units,
  )
  if (amount === null) return null
  const figure = {
    indicator: said.slug,
    breakdown: candidate.breakdown,
    measure: said.measure,
    scenario,
    obsStatus,
    value: amount.value,
    valueHigh: amount.high,
    decimals: amount.decimals,
    unit: said.unit,
    unitMult: amount.mult,
    qualifier: candidate.qualifier,
  }
  const rank =
    said.measure === 'rank' ? { of: candidate.rankOf, among: { vi: candidate.among ?? '', en: candidate.among ?? '' } } : null
  return {
    province: area.slug,
    area: area.id,
    ...figure,
    timePeriod: period.timePeriod,
    period: { edtf: period.edtf, start: period.start, end: period.end, precision: period.precision },
    timePerCollect: collect,
    priceBasis: AMOUNTS_OF_MONEY.has(indicator.unit) ? '_U' : '_Z',
    rankOf: rank,
    comparison: comparisonOf(candidate, period, around.anchor),
    derivedFrom: null,
    text: textOf(indicator, figure, rank, period, collect, evidence),
    evidence: [evidence],
    confidence: confidenceOf(doubts),
    doubts,
  }
}

function areaOf(candidate: FigureCandidate, around: FigureSurroundings, period: TimePeriod, doubts: Doubt[]) {
  const { place } = candidate
  const slug = place?.slug ?? around.place
  if (slug === null) {
    doubts.push('area-unknown')
    return { slug: null, id: null }
  }
  if (place?.slug === undefined || place.slug === null) doubts.push('area-from-article')
  const area = around.areas.at(slug, period.end, place?.former ?? false)
  return { slug: area?.slug ?? slug, id: area?.id ?? null }
}
