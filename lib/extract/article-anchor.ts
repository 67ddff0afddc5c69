import { type CivilDate, civilDate } from '../time/civil-date.ts'
import { type EdtfDate, parseEdtf } from '../time/edtf.ts'
import type { PageArticle } from './document.ts'
import type { ReadBlock } from './text/read-block.ts'
import { readDays } from './when/read-days.ts'
import { readTimes } from './when/read-time.ts'
import { type Anchor, resolveTime } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'
import { TokenCursor } from './when/token-cursor.ts'

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
    const { date, basis } = article.published
    return {
      published: date,
      basis,
      anchor: { day: date.end, exact: date.precision === 'day', period: basis === 'stated' ? date.end.slice(0, 7) : date.end },
    }
  }
  const own = blocks.flatMap(({ tokens }) => readTimes(tokens))
  const year = presentYear([...weighedYears(blocks, 1), ...weighedYears(others, 0.3)])
  if (year === null) {
    return {
      published: null,
      basis: 'inferred',
      anchor: page ?? { day: civilDate(NO_YEAR, 12, 31), exact: false, period: String(NO_YEAR), yearless: true },
    }
  }
  const day = datelineDay(blocks, year) ?? reportedDay(own, year)
  if (day !== null) return { published: parseEdtf(`${day}~`), basis: 'inferred', anchor: { day, exact: true, period: day } }
  const month = presentMonth(own, year)
  const text = month === null ? `${year}~` : `${year}-${String(month).padStart(2, '0')}~`
  const published = parseEdtf(text)
  return { published, basis: 'inferred', anchor: { day: published.end, exact: false, period: text.replace('~', '') } }
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
    readTimes(tokens).flatMap(({ shape, role, from }) => {
      if (role === 'horizon' || role === 'vision' || role === 'compare') return []
      const year = yearOf(shape)
      if (year === null || year <= 1980) return []
      const coming = shape.form === 'year' && COMING.has(tokens[from - 1]?.text ?? '')
      return [{ year, weight: factor * (shape.form === 'year' ? (coming ? 0.5 : 2) : 3) }]
    }),
  )
}

function presentYear(said: readonly WeighedYear[]): number | null {
  const weights = new Map<number, number>()
  for (const { year, weight } of said) weights.set(year, (weights.get(year) ?? 0) + weight)
  let best: number | null = null
  for (const [year, weight] of weights) {
    const heaviest = best === null ? 0 : (weights.get(best) ?? 0)
    if (best === null || weight > heaviest || (weight === heaviest && year > best)) best = year
  }
  return best
}

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

/** "Hạ Long, 4/7 (TTXVN) - …": the place and day that an agency puts before its first paragraph. */
function datelineDay(blocks: readonly ReadBlock[], year: number): CivilDate | null {
  for (const { tokens } of blocks.slice(1, LEADING_BLOCKS)) {
    const comma = tokens.findIndex(({ text }) => text === ',')
    if (comma < 1 || comma > 4 || !tokens.slice(0, comma).every(({ capital }) => capital)) continue
    const cursor = new TokenCursor(tokens)
    const read = readDays(cursor, cursor.is(comma + 1, 'ngày') ? comma + 2 : comma + 1, true)
    if (read?.shape.form !== 'day' || !(cursor.is(read.to, '(') || cursor.is(read.to, '-'))) continue
    const anchor: Anchor = { day: civilDate(read.shape.year ?? year, 12, 31), exact: false, period: String(year) }
    return resolveTime(read.shape, anchor, 'past')?.start ?? null
  }
  return null
}

const LEADING_BLOCKS = 4

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
