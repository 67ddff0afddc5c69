import type { TimePerCollect } from '../facts/code-lists.ts'
import { type CivilDate, yearMonthDay } from '../time/civil-date.ts'
import type { DatePrecision } from '../time/edtf.ts'
import { dateWords, monthWords } from './civil-date-words.ts'
import type { Locale } from './locale.ts'

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

interface Stretch {
  readonly start: CivilDate
  readonly end: CivilDate
  readonly precision: DatePrecision
}

/**
 * A stretch of time as a reader writes it, without capitals: "2023", "quý I/2024", "tháng 5/2024", "28/3/2024",
 * "2005–2010", "9 tháng đầu năm 2024", "thế kỷ XX".
 */
export function stretchWords({ start, end, precision }: Stretch, locale: Locale): string {
  const [year, month, day] = yearMonthDay(start)
  const [endYear, endMonth, endDay] = yearMonthDay(end)
  const vi = locale === 'vi'
  switch (precision) {
    case 'day':
      return dateWords(start, locale)
    case 'month':
      return vi ? `tháng\u00a0${monthWords(year, month, locale)}` : monthWords(year, month, locale)
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return vi ? `quý\u00a0${QUARTERS[quarter - 1]}/${year}` : `Q${quarter}\u00a0${year}`
    }
    case 'half':
      if (vi) return `6\u00a0tháng ${month === 1 ? 'đầu' : 'cuối'} năm\u00a0${year}`
      return `${month === 1 ? 'first' : 'second'} half of\u00a0${year}`
    case 'year':
      return String(year)
    case 'decade':
      return vi ? `thập niên\u00a0${year}` : `the\u00a0${year}s`
    case 'century': {
      const century = Math.floor(year / 100) + 1
      return vi ? `thế kỷ\u00a0${roman(century)}` : `the\u00a0${century}th\u00a0century`
    }
    case 'range': {
      const wholeYears = month === 1 && day === 1 && endMonth === 12 && endDay === 31
      if (wholeYears) return year === endYear ? String(year) : `${year}–${endYear}`
      if (month === 1 && day === 1 && year === endYear && endsItsMonth(end)) {
        return vi ? `${endMonth}\u00a0tháng đầu năm\u00a0${year}` : `first ${endMonth}\u00a0months of\u00a0${year}`
      }
      if (day === 1 && endsItsMonth(end)) return `${monthWords(year, month, locale)}–${monthWords(endYear, endMonth, locale)}`
      return `${dateWords(start, locale)}–${dateWords(end, locale)}`
    }
  }
}

/** The period of a figure in words: an average and a stock say so ("bình quân 2005–2010", "đến 28/6/2024"). */
export function periodWords(period: Stretch, collect: TimePerCollect, locale: Locale): string {
  const vi = locale === 'vi'
  const words = stretchWords(period, locale)
  if (collect === 'A' && period.precision === 'range') return vi ? `bình quân ${words}` : `average ${words}`
  if (collect === 'E' && (period.precision === 'day' || period.precision === 'month'))
    return vi ? `đến ${words}` : `as of ${words}`
  if (period.precision === 'year') return vi ? `năm\u00a0${words}` : words
  return words
}

function endsItsMonth(date: CivilDate): boolean {
  const [year, month, day] = yearMonthDay(date)
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day
}

function roman(value: number): string {
  const tens = ['', 'X', 'XX'][Math.floor(value / 10)] ?? ''
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? ''
  return tens + ones
}
