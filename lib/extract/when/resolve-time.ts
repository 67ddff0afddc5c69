import { addDays, type CivilDate, civilDate, daysInMonth, endOfMonth, yearMonthDay } from '../../time/civil-date.ts'
import { canChiYear, lunarDay } from './lunar-calendar.ts'
import type { SaidDay, TimeShape } from './time-shape.ts'

/** The day that times are counted from. `exact` is false where only the year of the article is known. */
export interface Anchor {
  readonly day: CivilDate
  readonly exact: boolean
  /** The hour at which the article appeared, where its page says so. */
  readonly hour?: number
  /** SDMX period of "now": the month of an article, or the day of the one thing it reports. */
  readonly period: string
  /** No year is known: a time without one cannot be worked out. */
  readonly yearless?: true
}

/** Which way a day or month without a year lies: what is reported lies back, what is planned ahead. */
export type Direction = 'past' | 'future'

/** A time worked out. `period` is its SDMX TIME_PERIOD where it is one; `guessed` says that the year was not in the text. */
export interface ResolvedTime {
  readonly edtf: string
  readonly start: CivilDate
  readonly end: CivilDate
  readonly period: string | null
  readonly precision: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'range'
  readonly approximate: boolean
  readonly lunar: boolean
  readonly guessed: boolean
}

/** Reports appear up to a week ahead of a day they name ("tối 8-3" in a paper of 7 March). */
const AHEAD_DAYS = 7

/** Terms and plans run from a year that ends in 1 or 6. */
const YEARS_OF_TERM = 5

/** Works a said time out against the anchor; null where there is no such day. */
export function resolveTime(shape: TimeShape, anchor: Anchor, direction: Direction): ResolvedTime | null {
  const [refYear, refMonth] = yearMonthDay(anchor.day)
  switch (shape.form) {
    case 'day': {
      const year = shape.year ?? (shape.yearOffset === undefined ? null : refYear + shape.yearOffset)
      const date = year === null ? nearestDay(shape, anchor, direction) : dayOf(shape, year)
      return date === null ? null : time(date, date, date, { period: date, precision: 'day', guessed: year === null })
    }
    case 'days': {
      const year = shape.to.year ?? (shape.yearOffset === undefined ? null : refYear + shape.yearOffset)
      const to = year === null ? (runningTo(shape, anchor) ?? nearestDay(shape.to, anchor, direction)) : dayOf(shape.to, year)
      if (to === null) return null
      const toYear = Number(to.slice(0, 4))
      const wraps = shape.from.month > shape.to.month
      const from = dayOf(shape.from, shape.from.year ?? (wraps ? toYear - 1 : toYear))
      if (from === null || from > to) return null
      const guessed = shape.to.year === null
      return time(`${from}/${to}`, from, to, { period: null, precision: 'range', guessed })
    }
    case 'anniversary': {
      const date = shape.commemoration.year === null ? null : dayOf(shape.commemoration, shape.commemoration.year)
      return date === null ? null : time(date, date, date, { period: date, precision: 'day' })
    }
    case 'relative-day': {
      const date = addDays(anchor.day, shape.offset)
      return time(date, date, date, { period: date, precision: 'day', guessed: true })
    }
    case 'month': {
      const year = saidYear(shape, refYear) ?? nearestYear(shape.month, refYear, refMonth, direction)
      return monthTime(year, shape.month, shape.year === null)
    }
    case 'relative-month': {
      const month = refMonth + shape.offset
      return month < 1 ? monthTime(refYear - 1, 12, true) : monthTime(refYear, month, true)
    }
    case 'months': {
      if (shape.lately && !(anchor.exact && (refMonth === shape.last || refMonth === shape.last + 1))) return null
      const year = saidYear(shape, refYear) ?? elapsedYear(shape.last, refYear, refMonth, shape.first === 1 ? 'past' : direction)
      return monthsTime(year, shape.first, shape.last, shape.year === null)
    }
    case 'quarter': {
      const first = shape.quarter * 3 - 2
      const year = saidYear(shape, refYear) ?? elapsedYear(first + 2, refYear, refMonth, direction)
      return monthsTime(year, first, first + 2, shape.year === null)
    }
    case 'year': {
      // "cả năm" told in January is the year just ended.
      const year = saidYear(shape, refYear) ?? (direction === 'past' && refMonth === 1 ? refYear - 1 : refYear)
      return yearTime(year, shape.year === null)
    }
    case 'years':
      return yearsTime(shape.first, shape.last)
    case 'since': {
      const start = civilDate(shape.year, 1, 1)
      return start > anchor.day ? null : time(`${shape.year}/${anchor.day}`, start, anchor.day, { precision: 'range' })
    }
    case 'year-count':
      return yearsTime(refYear - shape.count + 1, refYear)
    case 'years-ahead': {
      // Said in the first year of a term, it is the one that has begun.
      const first = refYear % YEARS_OF_TERM === 1 ? refYear : refYear + 1
      return yearsTime(first, first + shape.count - 1)
    }
    case 'year-to-date': {
      const start = civilDate(refYear, 1, 1)
      return time(`${start}/${anchor.day}`, start, anchor.day, { precision: 'range', guessed: true })
    }
    case 'now':
      return time(anchor.day, anchor.day, anchor.day, { period: anchor.day, precision: 'day', guessed: true })
    case 'month-third': {
      const year = saidYear(shape, refYear) ?? nearestYear(shape.month, refYear, refMonth, direction)
      const last = daysInMonth(year, shape.month)
      const [from, to] = shape.third === 1 ? [1, 10] : shape.third === 2 ? [11, 20] : [21, last]
      const [start, end] = [civilDate(year, shape.month, from), civilDate(year, shape.month, to)]
      return time(`${start}/${end}`, start, end, { precision: 'range', approximate: true, guessed: shape.year === null })
    }
    case 'year-part': {
      const year = saidYear(shape, refYear) ?? refYear
      const [first, code] = shape.part === 'first' ? [1, 33] : shape.part === 'middle' ? [5, null] : [10, 36]
      const [start, end] = [civilDate(year, first, 1), endOfMonth(year, first, shape.part === 'middle' ? 3 : 2)]
      const edtf = code === null ? `${year}-05/${year}-08` : `${year}-${code}`
      return time(edtf, start, end, { precision: 'quarter', approximate: true, guessed: shape.year === null })
    }
    case 'century': {
      const base = (shape.century - 1) * 100
      // Thirds of 33, 33 and 34 years; the 20th century begins in 1901.
      const [from, to] =
        shape.part === 'first' ? [1, 33] : shape.part === 'middle' ? [34, 66] : shape.part === 'last' ? [67, 100] : [1, 100]
      const edtf = `${base + from}/${base + to}`
      return time(edtf, civilDate(base + from, 1, 1), civilDate(base + to, 12, 31), {
        precision: 'range',
        approximate: shape.part !== null,
      })
    }
    case 'decade':
      return time(`${Math.floor(shape.decade / 10)}X`, civilDate(shape.decade, 1, 1), civilDate(shape.decade + 9, 12, 31), {
        precision: 'decade',
      })
    case 'school-year': {
      const [start, end] = [civilDate(shape.first, 9, 1), civilDate(shape.last, 5, 31)]
      return time(`${shape.first}-09/${shape.last}-05`, start, end, { precision: 'range', approximate: true })
    }
    case 'lunar': {
      const year = shape.year ?? (shape.canChi === null ? refYear : canChiYear(shape.canChi, refYear))
      const date = lunarDay(year, shape.month, shape.day)
      return date === null
        ? null
        : time(date, date, date, { period: date, precision: 'day', lunar: true, guessed: shape.year === null })
    }
    case 'vague':
      return null
    case 'spring': {
      const year = shape.year ?? (shape.canChi === null ? refYear : canChiYear(shape.canChi, refYear))
      return { ...yearTime(year, false), approximate: true, lunar: true }
    }
  }
}

interface Details {
  readonly period?: string | null
  readonly precision: ResolvedTime['precision']
  readonly approximate?: boolean
  readonly lunar?: boolean
  readonly guessed?: boolean
}

function time(edtf: string, start: CivilDate, end: CivilDate, details: Details): ResolvedTime {
  const { period = null, precision, approximate = false, lunar = false, guessed = false } = details
  return { edtf, start, end, period, precision, approximate, lunar, guessed }
}

function dayOf({ day, month }: SaidDay, year: number): CivilDate | null {
  return day <= daysInMonth(year, month) ? civilDate(year, month, day) : null
}

/** "từ ngày 30.5 đến 11.7", said on 1 July: the last of the days that are running. */
function runningTo({ from, to }: { readonly from: SaidDay; readonly to: SaidDay }, anchor: Anchor): CivilDate | null {
  const year = Number(anchor.day.slice(0, 4))
  const [first, last] = [dayOf(from, year), dayOf(to, year)]
  return anchor.exact && first !== null && last !== null && first <= anchor.day && anchor.day <= last ? last : null
}

/** Without a year: for a report the latest such day up to a week after the article, for a plan the next one. */
function nearestDay(said: SaidDay, anchor: Anchor, direction: Direction): CivilDate | null {
  const year = Number(anchor.day.slice(0, 4))
  if (!anchor.exact) return dayOf(said, year)
  const days = [year - 1, year, year + 1].flatMap((y) => dayOf(said, y) ?? [])
  if (direction === 'future') return days.find((day) => day >= anchor.day) ?? null
  const latest = addDays(anchor.day, AHEAD_DAYS)
  return days.filter((day) => day <= latest).at(-1) ?? null
}

function saidYear(shape: { readonly year: number | null; readonly yearOffset?: number }, refYear: number): number | null {
  return shape.year ?? (shape.yearOffset === undefined ? null : refYear + shape.yearOffset)
}

/** A month without a year: of this year, but "tháng 12" said in the first weeks of a year is the one just gone. */
function nearestYear(month: number, refYear: number, refMonth: number, direction: Direction): number {
  if (direction === 'future') return month < refMonth ? refYear + 1 : refYear
  return refMonth <= 3 && month - refMonth > 6 ? refYear - 1 : refYear
}

/** "6 tháng đầu năm" reported in January is of the year just ended; a period that has not begun is planned. */
function elapsedYear(last: number, refYear: number, refMonth: number, direction: Direction): number {
  if (direction === 'future') return last < refMonth ? refYear + 1 : refYear
  return refMonth <= 2 && last > refMonth + 2 ? refYear - 1 : refYear
}

function monthTime(year: number, month: number, guessed: boolean): ResolvedTime {
  const text = `${year}-${String(month).padStart(2, '0')}`
  return time(text, civilDate(year, month, 1), endOfMonth(year, month), { period: text, precision: 'month', guessed })
}

function monthsTime(year: number, first: number, last: number, guessed: boolean): ResolvedTime {
  const [start, end] = [civilDate(year, first, 1), endOfMonth(year, last)]
  const count = last - first + 1
  if (count === 12) return yearTime(year, guessed)
  if (count === 6 && first % 6 === 1) {
    const half = (first + 5) / 6
    return time(`${year}-${39 + half}`, start, end, { period: `${year}-S${half}`, precision: 'half', guessed })
  }
  if (count === 3 && first % 3 === 1) {
    const quarter = (first + 2) / 3
    return time(`${year}-${32 + quarter}`, start, end, { period: `${year}-Q${quarter}`, precision: 'quarter', guessed })
  }
  const edtf = `${start.slice(0, 7)}/${end.slice(0, 7)}`
  return time(edtf, start, end, { period: `${start}/P${count}M`, precision: 'range', guessed })
}

function yearTime(year: number, guessed: boolean): ResolvedTime {
  const text = String(year)
  return time(text, civilDate(year, 1, 1), civilDate(year, 12, 31), { period: text, precision: 'year', guessed })
}

function yearsTime(first: number, last: number): ResolvedTime {
  if (first === last) return yearTime(first, false)
  const [start, end] = [civilDate(first, 1, 1), civilDate(last, 12, 31)]
  return time(`${first}/${last}`, start, end, { period: `${start}/P${last - first + 1}Y`, precision: 'range' })
}
