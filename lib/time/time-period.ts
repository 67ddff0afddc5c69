import { addDays, type CivilDate, civilDate, endOfMonth, isCivilDate, yearMonthDay } from './civil-date.ts'
import type { DatePrecision } from './edtf.ts'

/** The period a figure speaks of: SDMX TIME_PERIOD, its EDTF twin, and the days it covers, both ends included. */
export interface TimePeriod {
  readonly timePeriod: string
  readonly edtf: string
  readonly start: CivilDate
  readonly end: CivilDate
  readonly precision: DatePrecision
}

const ACCEPTED =
  'SDMX: 2024, 2024-S1, 2024-Q1, 2024-05, 2024-05-07, or start/duration as 2005-01-01/P6Y, 2024-01-01/P9M, 2024-01-01/P7D'

/**
 * Reads an SDMX TIME_PERIOD (SDMX 3.x technical notes). Note that `2024-Q1` is not EDTF: its twin is `2024-33`.
 * Throws a RangeError that names the text and what is accepted.
 */
export function parseTimePeriod(text: string): TimePeriod {
  if (isCivilDate(text)) return period(text, text, text, text, 'day')
  const parts = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|S([12])))?$/.exec(text)
  if (parts) {
    const year = Number(parts[1])
    if (parts[2]) return spanOf(text, text, year, Number(parts[2]), 1, 'month')
    if (parts[3]) return spanOf(text, `${parts[1]}-${32 + Number(parts[3])}`, year, Number(parts[3]) * 3 - 2, 3, 'quarter')
    if (parts[4]) return spanOf(text, `${parts[1]}-${39 + Number(parts[4])}`, year, Number(parts[4]) * 6 - 5, 6, 'half')
    return spanOf(text, text, year, 1, 12, 'year')
  }
  const range = /^(\d{4}-\d{2}-\d{2})\/P(\d+)([YMD])$/.exec(text)
  if (range?.[1] && isCivilDate(range[1]) && Number(range[2]) > 0) return rangeFrom(text, range[1], Number(range[2]), range[3])
  throw new RangeError(`cannot read the period "${text}" (accepted: ${ACCEPTED})`)
}

function rangeFrom(text: string, start: CivilDate, count: number, unit: string | undefined): TimePeriod {
  if (unit === 'D') return period(text, `${start}/${addDays(start, count - 1)}`, start, addDays(start, count - 1), 'range')
  const [year, month, day] = yearMonthDay(start)
  if (day !== 1) throw new RangeError(`the period "${text}" must start on the first day of a month`)
  const length = unit === 'Y' ? count * 12 : count
  const end = endOfMonth(year, month, length - 1)
  const wholeYears = month === 1 && length % 12 === 0
  const edtf = wholeYears ? `${start.slice(0, 4)}/${end.slice(0, 4)}` : `${start.slice(0, 7)}/${end.slice(0, 7)}`
  return period(text, edtf, start, end, 'range')
}

function spanOf(text: string, edtf: string, year: number, month: number, length: number, precision: DatePrecision): TimePeriod {
  return period(text, edtf, civilDate(year, month, 1), endOfMonth(year, month, length - 1), precision)
}

function period(timePeriod: string, edtf: string, start: CivilDate, end: CivilDate, precision: DatePrecision): TimePeriod {
  return { timePeriod, edtf, start, end, precision }
}
