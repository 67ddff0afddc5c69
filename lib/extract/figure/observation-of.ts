import type { Indicator } from '../../facts/indicator.ts'
import type { Comparison } from '../../facts/observation.ts'
import { addDays, yearMonthDay } from '../../time/civil-date.ts'
import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import { figureWords } from '../../words/figure-words.ts'
import type { Bilingual } from '../../words/locale.ts'
import { periodWords } from '../../words/period-words.ts'
import { confidenceOf } from '../confidence.ts'
import { type ExtractedEvidence, evidenceOf, type GivenText, type Mark } from '../evidence-of.ts'
import type { ExtractedObservation } from '../extracted.ts'
import type { AreasBySlug } from '../subject/area-at.ts'
import type { ReadBlock } from '../text/read-block.ts'
import { type Anchor, resolveTime } from '../when/resolve-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Doubt, FigureCandidate, TokenSpan } from './figure-candidate.ts'
import { type FigurePeriod, figurePeriod } from './figure-period.ts'
import { INDEXES } from './indexes.ts'
import { inListedUnit, type ListedUnit } from './listed-unit.ts'
import { isPlausible } from './plausible.ts'
import { isRunning, isStock, timeCollect } from './time-collect.ts'

/** Times that hold where a figure's own sentence says none, the nearest first. */
export interface ContextTime {
  readonly mention: TimeMention
  /** In an earlier sentence of the block, in a heading or introduction above it, or in an earlier block. */
  readonly where: 'block' | 'section' | 'earlier'
}

/** Everything around a candidate that its meaning may depend on. */
export interface FigureSurroundings {
  readonly given: GivenText
  readonly block: ReadBlock
  readonly anchor: Anchor
  readonly areas: AreasBySlug
  readonly place: string | null
  readonly indicators: { get(slug: string): Indicator | undefined }
  readonly units: readonly ListedUnit[]
  readonly contextTimes: readonly ContextTime[]
  /** The year said last in the block, for a month or quarter without one. */
  readonly year: number | null
}

/** Said of the present wherever no time stands near: what other paragraphs report of a quarter does not move them. */
const OF_NOW = new Set(['population', 'party-members'])
const PER_HEAD = new Set(['income-per-capita', 'grdp-per-capita'])
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
  if (candidate.wholeYear || (candidate.scenario === 'PLAN' && ofOneYear)) period = parseTimePeriod(period.end.slice(0, 4))
  // An article whose year is not known tells nothing of a month or quarter without one.
  if (around.anchor.yearless && period.end.slice(0, 4) === around.anchor.day.slice(0, 4)) return null
  let { scenario, obsStatus } = candidate
  if (isOfSeveralYears(candidate, period)) return null
  // A paper may be dated a few days before the month it reports; of a year that has not begun nothing has been counted.
  const lead = period.precision === 'year' ? 0 : 31
  if (scenario === 'ACTUAL' && period.start > addDays(around.anchor.day, lead) && around.anchor.exact) {
    scenario = 'TARGET'
    obsStatus = 'A'
    doubts.push('future-without-plan')
  }
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

/**
 * "Xuất khẩu năm 2020 đạt 3,1 tỷ USD, tăng bình quân 13%/năm": a mean of years that the sentence does not name; and where a
 * change began ("từ 45,1%") at a time that is not said.
 */
function isOfSeveralYears({ said, scenario, began, mean, yearly, time }: FigureCandidate, period: TimePeriod): boolean {
  const several = /P\d+Y$/.test(period.timePeriod)
  if (began && time === null && (several || isStock(said.slug, '_T') || said.slug === 'grdp-structure')) return true
  if (yearly && !several && scenario === 'ACTUAL' && said.measure === 'value' && !isStock(said.slug, '_T') && time === null)
    return true
  if (yearly && time === null && said.measure === 'value' && !isStock(said.slug, '_T')) return true
  // "bình quân quý" is no month's, "giảm bình quân 4%/năm" no year's.
  if (mean && said.slug === 'cpi' && period.precision === 'month') return true
  const ofPoverty = said.measure === 'change_pp' || said.slug === 'poverty-reduction'
  if (mean && ofPoverty && !several) return true
  const ofYears = mean && period.precision === 'year' && said.slug !== 'cpi'
  if (mean && scenario === 'TARGET' && time === null && !several && said.measure === 'growth_yoy') return true
  const averaged = said.comparison?.verb?.endsWith('bình quân') ?? false
  return (
    (ofYears || averaged) &&
    scenario === 'ACTUAL' &&
    !several &&
    said.measure === 'growth_yoy' &&
    (said.slug !== 'grdp-growth' || time === null)
  )
}

function periodOf(candidate: FigureCandidate, around: FigureSurroundings, doubts: Doubt[]): { period: TimePeriod } | null {
  const { anchor, year } = around
  const stock = isStock(candidate.said.slug, candidate.breakdown)
  const direction = candidate.scenario === 'ACTUAL' || candidate.wholeYear ? 'past' : 'future'
  const level = stock || candidate.said.slug === 'grdp-structure'
  const time = candidate.time && yearsMeant(candidate.time, candidate, around)
  if (time?.shape.form === 'vague') return null
  const own = time && endOf(figurePeriod(time, anchor, stock, direction, year), stock, candidate)
  if (own) {
    if (own.guessed) doubts.push('year-guessed')
    return own
  }
  for (const { mention, where } of around.contextTimes) {
    // What the sentence before was of nobody can tell from its words, and so what this one is of.
    if (mention.shape.form === 'vague') return null
    // "Lũy kế, tỉnh có 140 dự án còn hiệu lực": in force is what is so now.
    if (candidate.breakdown === 'stock' && candidate.said.slug === 'fdi-capital' && mention.role === 'at') continue
    // "PCI 2018": the year of an index is that of no other figure.
    const bareYear = mention.shape.form === 'year' && mention.to - mention.from === 1
    if (where === 'earlier' && bareYear && !INDEXES.has(candidate.said.slug)) continue
    if (candidate.festive && mention.shape.form !== 'days') continue
    if (where !== 'section' && stock && candidate.present && mention.role === 'at') continue
    const ofNow = OF_NOW.has(candidate.said.slug) || (where === 'earlier' && isRunning(candidate.said.slug))
    if (where !== 'block' && ofNow && mention.role === 'at') continue
    if (where !== 'block' && candidate.scenario === 'ACTUAL' && isToCome(mention, anchor)) continue
    const found = endOf(figurePeriod(mention, anchor, stock, direction, year), level, candidate)
    if (found === null) continue
    doubts.push(where === 'block' ? 'period-from-context' : 'period-from-article')
    // "phấn đấu còn 1,57%" in a report of months: by the end of their year.
    const aim =
      candidate.scenario === 'TARGET' && where !== 'section' && found.period.start.slice(0, 4) === found.period.end.slice(0, 4)
    return aim ? { period: parseTimePeriod(found.period.end.slice(0, 4)) } : found
  }
  // "AN GIANG: GRDP TĂNG 6,02%": what a heading says without a time is told below with one.
  if (candidate.festive || isHeading(around.block)) return null
  doubts.push('period-unknown')
  if (stock) return { period: parseTimePeriod(anchor.period) }
  const [refYear, month] = yearMonthDay(anchor.day)
  // What came in is of no whole year in the middle of it.
  if (anchor.exact && candidate.scenario === 'ACTUAL' && month > 2 && month < 11) return null
  return { period: parseTimePeriod(String(month <= 2 && candidate.scenario === 'ACTUAL' ? refYear - 1 : refYear)) }
}

/**
 * A stretch said for what has none: a level is that of its last year, an income of its year.
 */
function endOf(found: FigurePeriod | null, level: boolean, { said }: FigureCandidate): FigurePeriod | null {
  if (found === null) return null
  const { timePeriod, end } = found.period
  const years = /P\d+Y$/.test(timePeriod) && level && (said.measure === 'value' || said.measure === 'share')
  const months = /P\d+M$/.test(timePeriod) && PER_HEAD.has(said.slug)
  return years || months ? { ...found, period: parseTimePeriod(end.slice(0, 4)) } : found
}

/** A heading, also where it stands second in a text without markup. */
function isHeading({ kind, tokens }: ReadBlock): boolean {
  return kind === 'heading' || kind === 'caption' || (kind === 'lead' && tokens.length < 16 && tokens.at(-1)?.text !== '.')
}

/** "5 năm" are those of the term that is spoken of, or the last before the year that targets are set for. */
function yearsMeant(time: TimeMention, { scenario }: FigureCandidate, { contextTimes, anchor }: FigureSurroundings): TimeMention {
  const { shape } = time
  if (shape.form === 'relative-month' && time.to - time.from === 1) return monthMeant(time, contextTimes)
  if (shape.form !== 'year-count') return time
  if (scenario === 'TARGET' || scenario === 'PLAN') {
    const year = Number(anchor.day.slice(0, 4))
    for (const { mention } of contextTimes) {
      const last = mention.shape.form === 'year' ? mention.shape.year : mention.shape.form === 'years' ? mention.shape.last : null
      if (last !== null && last > year)
        return { ...time, shape: { form: 'years', first: last - shape.count + 1, last, term: false } }
    }
  }
  const term = contextTimes.find(({ mention }) => mention.shape.form === 'years')
  return term ? { ...time, shape: term.mention.shape } : time
}

/** "Trong tháng": the last month of what the report is about, or else the month it appeared in. */
function monthMeant(time: TimeMention, contextTimes: readonly ContextTime[]): TimeMention {
  for (const { mention } of contextTimes) {
    const { shape } = mention
    if (shape.form === 'month') return { ...time, shape }
    if (shape.form === 'months') return { ...time, shape: { form: 'month', month: shape.last, year: shape.year } }
    if (shape.form === 'quarter') return { ...time, shape: { form: 'month', month: shape.quarter * 3, year: shape.year } }
  }
  return time
}

/** A year that has hardly begun, in a title or another paragraph, is what plans are made for. */
function isToCome({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  return anchor.exact && resolved !== null && resolved.end > addDays(anchor.day, 200)
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

/** The same period a year earlier. */
function yearBefore({ timePeriod }: TimePeriod): TimePeriod {
  const year = Number(timePeriod.slice(0, 4))
  return parseTimePeriod(`${year - 1}${timePeriod.slice(4).replace('-02-29', '-02-28')}`)
}

/**
 * "năm 2022 … tăng 15,7% so với năm 2021" is growth on the year before, whatever its words, and "tháng 8 … so với tháng 7"
 * growth on the month before. Null where the base is another period.
 */
function namedBase({ said, comparison }: FigureCandidate, period: TimePeriod, anchor: Anchor): 'P-1Y' | 'P-1M' | 'P-1Q' | null {
  const shape = comparison?.shape
  const named = comparison?.base === 'PERIOD' || comparison?.base === 'DEC-1Y'
  if (said.measure !== 'growth_vs_base' || !named || !shape) return null
  const year = Number(period.start.slice(0, 4))
  const inYear =
    (shape.form === 'month' || shape.form === 'quarter') && shape.year === null && shape.yearOffset === undefined
      ? { ...shape, year }
      : shape
  const base = resolveTime(inYear, anchor, 'past')
  if (base === null || base.period === null) return null
  if (/^\d{4}/.test(period.timePeriod) && !/P\d+Y$/.test(period.timePeriod) && base.period === yearBefore(period).timePeriod)
    return 'P-1Y'
  if (addDays(base.end, 1) !== period.start) return null
  return base.precision === 'month' && period.precision === 'month' ? 'P-1M' : base.precision === 'quarter' ? 'P-1Q' : null
}

function comparisonOf(candidate: FigureCandidate, period: TimePeriod, anchor: Anchor): Comparison | null {
  const said = candidate.said.comparison
  if (said === null) return null
  const base = namedBase(candidate, period, anchor) ?? said.base
  return { base, period: basePeriod(candidate, period, anchor), verb: said.verb, ambiguous: said.ambiguous }
}

function basePeriod(candidate: FigureCandidate, period: TimePeriod, anchor: Anchor): string | null {
  const base = candidate.said.comparison?.base
  const shape = candidate.comparison?.shape ?? null
  const resolved = shape && resolveTime(shape, anchor, 'past')
  if (resolved?.period) return resolved.period
  const year = period.timePeriod.slice(0, 4)
  if (base === 'PLAN') return year
  if (base === 'P-1Y') return /^\d{4}-\d{2}-\d{2}\/P\d+Y$/.test(period.timePeriod) ? null : yearBefore(period).timePeriod
  if (base === 'DEC-1Y') return `${Number(year) - 1}-12`
  if (base === 'P-1M') return addDays(period.start, -1).slice(0, 7)
  return null
}

/** The quote from the subject to the number, with the time where that still is short; else the number's own words. */
function cutQuote(candidate: FigureCandidate, { given, block }: FigureSurroundings): ExtractedEvidence | null {
  const { quote, number, time, status, place } = candidate
  const marks: Mark[] = [
    { kind: 'number', ...number },
    ...(time && time.from >= 0 ? [{ kind: 'time' as const, from: time.from, to: time.to }] : []),
    ...(status ? [{ kind: 'status' as const, ...status }] : []),
    ...(place ? [{ kind: 'place' as const, from: place.from, to: place.to }] : []),
  ]
  const whole = time && time.from >= 0 ? union(quote, time) : quote
  const placed =
    place && place.to <= quote.from && quote.from - place.from < 24 ? union(whole, { from: place.from, to: place.to }) : whole
  for (const span of [placed, whole, quote, union(number, { from: number.from - 12, to: number.to }), number]) {
    const from = Math.max(0, span.from)
    const evidence = evidenceOf(given, block, from, span.to, marks)
    if (evidence !== null) return evidence
  }
  return null
}

function union(one: TokenSpan, other: TokenSpan): TokenSpan {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}

type Figure = Pick<
  ExtractedObservation,
  'indicator' | 'breakdown' | 'measure' | 'value' | 'valueHigh' | 'decimals' | 'unit' | 'unitMult' | 'qualifier'
>

/** "Tăng trưởng GRDP quý I/2024: 6,07%", in both languages, for lists and review. */
function textOf(
  indicator: Indicator,
  figure: Figure,
  rank: ExtractedObservation['rankOf'],
  period: TimePeriod,
  collect: ExtractedObservation['timePerCollect'],
  evidence: ExtractedEvidence,
): Bilingual {
  const part = indicator.breakdowns.find(({ code }) => code === figure.breakdown)
  const said = (locale: 'vi' | 'en') => {
    const quoted = { ...evidence, article: '' }
    const { whole } = figureWords({ ...figure, rank, derivedFrom: null, evidence: [quoted] }, locale)
    const name = part ? `${indicator.shortName[locale]} (${part.name[locale]})` : indicator.shortName[locale]
    return `${name}, ${periodWords(period, collect, locale)}: ${whole}`
  }
  return { vi: said('vi'), en: said('en') }
}
