import { type CivilDate, daysInMonth, epochDay, yearMonthDay } from '../../time/civil-date.ts'
import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import { type Anchor, type Direction, resolveTime } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'

/** The period of a figure, and whether its year had to be concluded. */
export interface FigurePeriod {
  readonly period: TimePeriod
  readonly guessed: boolean
}

/**
 * Works out the period of a figure from the time said for it. A stock is at the day or at the end of what is said; a sum up to
 * a day runs from the first of January. `year` is what the paragraph said last, for "9 tháng" without one.
 */
export function figurePeriod(
  mention: TimeMention,
  anchor: Anchor,
  stock: boolean,
  direction: Direction,
  year: number | null,
): FigurePeriod | null {
  const shape = isJustOver(mention.shape, anchor, year) ? mention.shape : withYear(mention.shape, year)
  const resolved = resolveTime(shape, anchor, direction)
  if (resolved === null) return null
  const { guessed } = resolved
  if (shape.form === 'now')
    return { period: stock || !anchor.exact ? parseTimePeriod(anchor.period) : fromJanuary(resolved.end), guessed }
  if (shape.form === 'relative-day') return { period: parseTimePeriod(resolved.end), guessed }
  const reaches = mention.role === 'as-of' || mention.role === 'until'
  if (stock && shape.form === 'year-part' && (shape.part === 'last' || shape.part === 'middle'))
    return { period: parseTimePeriod(resolved.end.slice(0, 4)), guessed }
  if (stock && shape.form === 'year-part' && shape.part === 'first')
    return { period: parseTimePeriod(`${resolved.end.slice(0, 4)}-Q1`), guessed }
  // "9 tháng" above, "có 74 xã đạt chuẩn" below: what there is at the end of them.
  if (stock && (shape.form === 'months' || shape.form === 'quarter')) return { period: parseTimePeriod(resolved.end), guessed }
  const isPart = shape.form === 'month-third' || shape.form === 'year-part'
  // "Đến tháng 10, có 17 xã" in October: of the month, which is not over.
  if (stock && reaches && shape.form === 'month' && anchor.exact && resolved.end > anchor.day && resolved.period !== null)
    return { period: parseTimePeriod(resolved.period), guessed }
  if (stock && (isPart || (reaches && shape.form !== 'year' && shape.form !== 'years'))) {
    return { period: parseTimePeriod(resolved.end), guessed }
  }
  if (!stock && (reaches || isPart || shape.form === 'year-to-date') && shape.form !== 'year') {
    return { period: fromJanuary(resolved.end), guessed }
  }
  if (shape.form === 'days') {
    const days = epochDay(resolved.end) - epochDay(resolved.start) + 1
    return { period: parseTimePeriod(`${resolved.start}/P${days}D`), guessed }
  }
  if (resolved.period !== null) return { period: parseTimePeriod(resolved.period), guessed }
  const [firstYear] = yearMonthDay(resolved.start)
  const [lastYear] = yearMonthDay(resolved.end)
  if (shape.form === 'since' && !stock)
    return { period: parseTimePeriod(`${resolved.start}/P${lastYear - firstYear + 1}Y`), guessed }
  return { period: parseTimePeriod(resolved.end), guessed }
}

/** From the first of January to a day, in the shortest SDMX form there is for it. */
function fromJanuary(end: CivilDate): TimePeriod {
  const [year, month, day] = yearMonthDay(end)
  if (day === daysInMonth(year, month)) {
    if (month === 12) return parseTimePeriod(String(year))
    if (month === 6) return parseTimePeriod(`${year}-S1`)
    if (month === 3) return parseTimePeriod(`${year}-Q1`)
    return parseTimePeriod(`${year}-01-01/P${month}M`)
  }
  const first = `${year}-01-01`
  return parseTimePeriod(`${first}/P${epochDay(end) - epochDay(first) + 1}D`)
}

/** "bốn tháng" in May, whatever year its paragraph spoke of before: what a report counts up to the month before it. */
function isJustOver(shape: TimeShape, { day, exact }: Anchor, year: number | null): boolean {
  const [refYear, month] = yearMonthDay(day)
  const last = shape.form === 'months' && shape.first === 1 ? shape.last : shape.form === 'quarter' ? shape.quarter * 3 : null
  return exact && year !== null && year < refYear && last !== null && (last === month || last === month - 1)
}

function withYear(shape: TimeShape, year: number | null): TimeShape {
  if (year === null) return shape
  // "Kịch bản năm 2024: quý I …, cả năm tăng 9 - 10%"
  if (shape.form === 'year' && shape.year === null && shape.yearOffset === undefined) return { ...shape, year }
  const open = shape.form === 'month' || shape.form === 'months' || shape.form === 'quarter'
  return open && shape.year === null && shape.yearOffset === undefined ? { ...shape, year } : shape
}
