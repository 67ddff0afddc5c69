import { addDays, yearMonthDay } from '../../time/civil-date.ts'
import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import type { ReadBlock } from '../text/read-block.ts'
import { readTimes } from '../when/read-time.ts'
import { type Anchor, resolveTime } from '../when/resolve-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Doubt, FigureCandidate } from './figure-candidate.ts'
import { type FigurePeriod, figurePeriod } from './figure-period.ts'
import type { ContextTime, FigureSurroundings } from './figure-surroundings.ts'
import { INDEXES } from './indexes.ts'
import { OF_FEASTS } from './of-feasts.ts'
import { isRunning, isStock } from './time-collect.ts'

/** "2024-02": the period of an article whose page states its day. */
const MONTH_LENGTH = 7

/** Said of the present wherever no time stands near: what other paragraphs report of a quarter does not move them. */
const OF_NOW = new Set(['population', 'party-members'])
/** Worked out once a year. */
const OF_YEARS = new Set(['grdp-per-capita', 'digital-economy-share'])
const PER_HEAD = new Set(['income-per-capita', 'grdp-per-capita'])

/** The period that a figure is of: the one said for it, or the nearest that its surroundings speak of. Null where none can be told. */
export function periodOf(candidate: FigureCandidate, around: FigureSurroundings, doubts: Doubt[]): { period: TimePeriod } | null {
  const { anchor, year } = around
  const stock = isStock(candidate.said.slug, candidate.breakdown)
  const direction = candidate.scenario === 'ACTUAL' || candidate.wholeYear ? 'past' : 'future'
  const level = stock || candidate.said.slug === 'grdp-structure' || candidate.said.slug === 'grdp-per-capita'
  const said = candidate.time && yearsMeant(candidate.time, candidate, around)
  // "Đại hội, họp từ ngày 8 đến 10-5-1996, đề ra 4 chương trình": the days of the congress are not those of its term.
  const time = said?.shape.form === 'days' && candidate.said.slug === 'congress-programmes' ? null : said
  if (time?.shape.form === 'vague') return null
  // "Chín tháng, 1.372 hộ nghèo được hỗ trợ làm nhà": what is counted up, counted over months of its own.
  const within = time?.role === 'at' && isPartOfYear(time) && isRunning(candidate.said.slug)
  const own = time && endOf(figurePeriod(time, anchor, stock && !within, direction, year), stock, candidate)
  if (own) {
    if (own.guessed) doubts.push('year-guessed')
    return own
  }
  // What a congress has set holds for its term, whatever years stand around.
  if (candidate.said.slug === 'congress-programmes') return termIn(around)
  for (const { mention, where } of around.contextTimes) {
    // What the sentence before was of nobody can tell from its words, and so what this one is of.
    if (mention.shape.form === 'vague') return null
    // "Lũy kế, tỉnh có 140 dự án còn hiệu lực": in force is what is so now.
    if (candidate.breakdown === 'stock' && candidate.said.slug === 'fdi-capital' && mention.role === 'at') continue
    // "PCI 2018": the year of an index is that of no other figure.
    const bareYear = mention.shape.form === 'year' && mention.to - mention.from === 1
    if (where === 'earlier' && bareYear && !INDEXES.has(candidate.said.slug)) continue
    if (candidate.festive && mention.shape.form !== 'days') continue
    // The days of a fair or of a meeting, told in another paragraph, are those of guests at most.
    if (where !== 'block' && mention.shape.form === 'days' && !OF_FEASTS.has(candidate.said.slug)) continue
    const ahead = isToCome(mention, anchor)
    if (where !== 'section' && stock && candidate.present && mention.role === 'at' && !ahead) continue
    // What there is is told of now, whatever months others were counted over.
    if (where === 'earlier' && stock && isPartOfYear(mention) && candidate.scenario === 'ACTUAL' && anchor.exact) continue
    // "Dân số trung bình" is a year's.
    const ofNow = (OF_NOW.has(candidate.said.slug) && !candidate.mean) || (where === 'earlier' && isRunning(candidate.said.slug))
    if (where !== 'block' && ofNow && mention.role === 'at') continue
    if (where !== 'block' && candidate.scenario === 'ACTUAL' && isToCome(mention, anchor)) continue
    // "năm 2029 vượt 478 nghìn tỷ đồng … GRDP bình quân đầu người đạt 148,5 triệu đồng" in a report of six months
    const ofYear = OF_YEARS.has(candidate.said.slug) && isPartOfYear(mention) && candidate.scenario === 'ACTUAL'
    if (ofYear && year !== null && where !== 'block') return { period: parseTimePeriod(String(year)) }
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
  const [refYear, month] = yearMonthDay(anchor.day)
  // Of a day that was only worked out nobody can say that the year before is told of.
  // A part of them stands beside a time that is said.
  const there = stock && candidate.present && candidate.said.unit !== 'PERCENT' && !looksBack(around)
  if (anchor.exact && anchor.period.length !== MONTH_LENGTH && candidate.scenario === 'ACTUAL' && !there) return null
  // At the turn of a year what there is is told as the end of the old one.
  if (stock && anchor.exact && month <= 2 && !candidate.present && !isRunning(candidate.said.slug))
    return { period: parseTimePeriod(String(refYear - 1)) }
  // In December what there is is told of the year that the article is about.
  if (stock && month === 12 && around.contextTimes.some(({ mention }) => isYear(mention, refYear, anchor)))
    return { period: parseTimePeriod(String(refYear)) }
  if (stock) return { period: parseTimePeriod(anchor.period) }
  // What came in is of no whole year in the middle of it.
  if (anchor.exact && candidate.scenario === 'ACTUAL' && month > 2 && month < 11) return null
  return { period: parseTimePeriod(String(month <= 2 && candidate.scenario === 'ACTUAL' ? refYear - 1 : refYear)) }
}

/** "12 chương trình trọng điểm …; ngay trong năm đầu tiên của nhiệm kỳ 2020 - 2025": the term that the paragraph names. */
function termIn({ block, anchor }: FigureSurroundings): { period: TimePeriod } | null {
  const known = TERMS.get(block)
  const term =
    known === undefined ? (readTimes(block.tokens).find(({ shape }) => shape.form === 'years' && shape.term) ?? null) : known
  TERMS.set(block, term)
  const resolved = term && resolveTime(term.shape, anchor, 'past')
  return resolved?.period ? { period: parseTimePeriod(resolved.period) } : null
}

/** Whether a paragraph tells of years gone by: what it counts may have been there then. */
function looksBack({ block, anchor }: FigureSurroundings): boolean {
  const known = LOOKING_BACK.get(block)
  if (known !== undefined) return known
  const before = addDays(anchor.day, -LONG_AGO)
  const back = readTimes(block.tokens).some(({ shape }) => {
    const resolved = resolveTime(shape, anchor, 'past')
    return shape.form === 'vague' || (resolved !== null && resolved.end < before)
  })
  LOOKING_BACK.set(block, back)
  return back
}

/** Two years of days. */
const LONG_AGO = 730

/** The blocks that were asked for once. */
const LOOKING_BACK = new WeakMap<ReadBlock, boolean>()

/** The terms of blocks that were asked for once. */
const TERMS = new WeakMap<ReadBlock, TimeMention | null>()

function isPartOfYear({ shape }: TimeMention): boolean {
  return shape.form === 'months' || shape.form === 'quarter' || shape.form === 'month'
}

function isYear({ shape }: TimeMention, year: number, anchor: Anchor): boolean {
  return shape.form === 'year' && resolveTime(shape, anchor, 'past')?.period === String(year)
}

/**
 * A stretch said for what has none: a level is that of its last year, and so is an income, unless it is said to be one of each
 * year ("giai đoạn 2005 - 2010 … đạt 10,7 triệu đồng/năm").
 */
function endOf(found: FigurePeriod | null, level: boolean, { said, mean }: FigureCandidate): FigurePeriod | null {
  if (found === null) return null
  const { timePeriod, end } = found.period
  const years =
    /P\d+Y$/.test(timePeriod) &&
    !isRunning(said.slug) &&
    (level || (PER_HEAD.has(said.slug) && !mean)) &&
    (said.measure === 'value' || said.measure === 'share' || said.measure === 'change_abs')
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
  if (shape.form === 'year-to-date' && time.to - time.from === 3) return upToMonthMeant(time, contextTimes)
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

/** "Lũy kế từ đầu năm": up to the month that is reported. */
function upToMonthMeant(time: TimeMention, contextTimes: readonly ContextTime[]): TimeMention {
  const { shape } = monthMeant(time, contextTimes)
  return shape.form === 'month' ? { ...time, shape: { form: 'months', first: 1, last: shape.month, year: shape.year } } : time
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

/** A year that is not nearly over, in a title or another paragraph, is what plans are made for. */
export function isToCome({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  return anchor.exact && resolved !== null && resolved.end > addDays(anchor.day, MOST_TO_COME)
}

const MOST_TO_COME = 120
