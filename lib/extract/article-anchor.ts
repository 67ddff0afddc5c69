import { type CivilDate, civilDate } from '../time/civil-date.ts'
import { type EdtfDate, parseEdtf } from '../time/edtf.ts'
import type { PageArticle } from './document.ts'
import { signedDay } from './signed-day.ts'
import type { ReadBlock } from './text/read-block.ts'
import type { Token } from './text/token.ts'
import { canChiYear } from './when/lunar-calendar.ts'
import { readTimes } from './when/read-time.ts'
import { type Anchor, resolveTime } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** When an article appeared, as far as it can be known, and the day its times are counted from. */
export interface ArticleDate {
  readonly published: EdtfDate | null
  readonly basis: 'stated' | 'inferred'
  readonly anchor: Anchor
}

/** Stands in where neither the page nor the text names any year: what falls into it is left out. */
const NO_YEAR = 2000

/**
 * The date of an article: what the page states, or else worked out from the text: the year it speaks of most as its present
 * one, and in it the latest day that it reports ("sáng 1/4", "ngày 28/3"). `others` are texts on the page of about the same
 * day (the other teasers), for one that names no year of its own; `page` is the day of the article that they stand beside.
 */
export function articleDate(
  article: PageArticle,
  blocks: readonly ReadBlock[],
  others: readonly ReadBlock[],
  page: Anchor | null = null,
): ArticleDate {
  if (article.published !== null) {
    const { date, basis, hour } = article.published
    return {
      published: date,
      basis,
      anchor: {
        day: date.end,
        exact: date.precision === 'day',
        period: basis === 'stated' ? date.end.slice(0, 7) : date.end,
        ...(hour === undefined ? {} : { hour }),
      },
    }
  }
  const own = timesOf(blocks)
  const dated = signedDay(blocks, null)
  if (dated !== null) return onDay(dated)
  const proven = provenYear(own, blocks) ?? provenYear(timesOf(others), others)
  const year =
    presentYear([...weighedYears(blocks, 1), ...weighedYears(others, 0.3)], proven) ??
    presentYear(namedYears(own), null) ??
    // "VCCI công bố PCI 2017": beside an article whose day is known such a year is only a name.
    (page === null ? presentYear(bareYears(blocks), null) : null)
  if (year === null) {
    return {
      published: null,
      basis: 'inferred',
      anchor: page ?? { day: civilDate(NO_YEAR, 12, 31), exact: false, period: String(NO_YEAR), yearless: true },
    }
  }
  const day = signedDay(blocks, year) ?? reportedDay(own, year)
  if (day !== null) return onDay(day)
  const month = presentMonth(own, year)
  const text = month === null ? `${year}~` : `${year}-${String(month).padStart(2, '0')}~`
  const published = parseEdtf(text)
  return { published, basis: 'inferred', anchor: { day: published.end, exact: false, period: text.replace('~', '') } }
}

function timesOf(blocks: readonly ReadBlock[]): readonly TimeMention[] {
  return blocks.flatMap(({ tokens }) => readTimes(tokens))
}

function onDay(day: CivilDate): ArticleDate {
  return { published: parseEdtf(`${day}~`), basis: 'inferred', anchor: { day, exact: true, period: day } }
}

interface WeighedYear {
  readonly year: number
  readonly weight: number
}

/** Words before a year that make it one to come: "nhiệm vụ năm 2026", "kế hoạch năm 2026". */
const COMING = new Set(['vụ', 'hướng', 'hoạch', 'tiêu', 'toán', 'bị', 'án'])

/** Full days and single years weigh; horizons, terms, spans and bases of comparison speak of other years than the article's. */
function weighedYears(blocks: readonly ReadBlock[], factor: number): readonly WeighedYear[] {
  return blocks.flatMap(({ tokens }) =>
    readTimes(tokens).flatMap(({ shape, role, from, to }) => {
      if (role === 'horizon' || role === 'vision' || role === 'compare') return []
      const year = yearOf(shape)
      if (year === null || year <= 1980 || isMeasure(tokens, from)) return []
      const coming =
        shape.form === 'year' ? COMING.has(tokens[from - 1]?.text ?? '') || isPromised(tokens, from) : isPlanned(tokens, from)
      const bare = shape.form === 'year' && to - from === 1
      return [{ year, weight: factor * (coming || bare ? 0.5 : shape.form === 'year' ? 2 : 3) }]
    }),
  )
}

/** "so với kỳ nghỉ năm 2023" */
function isMeasure(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 5), from).some(({ text }, at, few) => text === 'so' && few[at + 1]?.text === 'với')
}

/** "hoàn thành chậm nhất vào năm 2030", "sẽ thông xe năm 2027" */
function isPromised(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 8), from).some(({ text }) => PROMISES.has(text))
}

const PROMISES = new Set(['sẽ', 'kiến', 'chậm', 'đấu', 'tâm', 'muộn'])

/** "khởi công vào quý I/2027", "dự kiến tháng 3/2025" */
function isPlanned(tokens: readonly Token[], from: number): boolean {
  return (
    tokens.slice(Math.max(0, from - 8), from).some(({ text }) => text === 'sẽ' || text === 'kiến') ||
    tokens[from - 1]?.text === 'vào'
  )
}

/** "SEA Games 2021", "hè 2024": four digits after a word, where nothing else names a year. */
function bareYears(blocks: readonly ReadBlock[]): readonly WeighedYear[] {
  return blocks.flatMap(({ tokens }) =>
    tokens.flatMap(({ kind, text }, at) =>
      kind === 'number' && /^20[0-4]\d$/.test(text) && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind !== 'number'
        ? [{ year: Number(text), weight: 0.5 }]
        : [],
    ),
  )
}

/**
 * The latest year that weighs: news tells where things came from, and seldom more of it than half. Beyond the year of the last full
 * day that it reports only what it speaks of more.
 */
function presentYear(said: readonly WeighedYear[], proven: number | null): number | null {
  const weights = new Map<number, number>()
  for (const { year, weight } of said) weights.set(year, (weights.get(year) ?? 0) + weight)
  const most = Math.max(...weights.values())
  const beyond = proven === null ? 0 : (weights.get(proven) ?? 0)
  const years = [...weights].filter(([year, weight]) => {
    return weight >= LATEST_SHARE * most && (proven === null || year <= proven || weight > beyond)
  })
  return years.length === 0 ? null : Math.max(...years.map(([year]) => year))
}

/** The year of the last full day that a text reports, unless it is dated earlier in a year than that. */
function provenYear(said: readonly TimeMention[], blocks: readonly ReadBlock[]): number | null {
  const days = said.flatMap(({ shape: { form, ...day }, role }) =>
    form === 'day' && role === 'at' && 'month' in day && 'day' in day && day.year !== null
      ? [civilDate(day.year, day.month, day.day)]
      : [],
  )
  const last = days.sort().at(-1)
  if (last === undefined) return null
  const year = Number(last.slice(0, 4))
  const signed = signedDay(blocks, year)
  return signed !== null && signed < last ? null : year
}

const LATEST_SHARE = 0.5

/** "Tết Giáp Thìn": years by their names, where nothing else says one. */
function namedYears(said: readonly TimeMention[]): readonly WeighedYear[] {
  return said.flatMap(({ shape }) =>
    (shape.form === 'lunar' || shape.form === 'spring') && shape.canChi !== null
      ? [{ year: canChiYear(shape.canChi, PRESENT_CYCLE), weight: 1 }]
      : [],
  )
}

/** The cycle of names around this year, from 1984 to 2043, is the present one. */
const PRESENT_CYCLE = 2014

function yearOf(shape: TimeMention['shape']): number | null {
  switch (shape.form) {
    case 'day':
    case 'month':
    case 'months':
    case 'quarter':
    case 'year':
    case 'month-third':
    case 'year-part':
    case 'spring':
      return shape.year
    case 'days':
      return shape.to.year
    case 'anniversary':
      return shape.commemoration.year
    default:
      return null
  }
}

/** The first day without a year that the text reports; failing that, the latest full day of the year that no plan names. */
function reportedDay(mentions: readonly TimeMention[], year: number): CivilDate | null {
  const anchor: Anchor = { day: civilDate(year, 12, 31), exact: false, period: String(year) }
  const said = mentions.filter(({ shape, role }) => shape.form === 'day' && (role === 'at' || role === 'from'))
  for (const { shape } of said) {
    if (shape.form === 'day' && shape.year === null) return resolveTime(shape, anchor, 'past')?.start ?? null
  }
  const full = said.flatMap(({ shape, role }) => {
    const day = role === 'at' ? resolveTime(shape, anchor, 'past')?.start : undefined
    return day?.startsWith(String(year)) ? [day] : []
  })
  return full.sort().at(-1) ?? null
}

function presentMonth(mentions: readonly TimeMention[], year: number): number | null {
  for (const { shape } of mentions) {
    if (shape.form === 'month' && (shape.year === null || shape.year === year)) return shape.month
    if (shape.form === 'year-part' && shape.year === year) return shape.part === 'first' ? 1 : shape.part === 'last' ? 12 : 6
  }
  return null
}
