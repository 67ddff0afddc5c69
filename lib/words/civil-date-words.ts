import { type CivilDate, yearMonthDay } from '../time/civil-date.ts'
import type { Locale } from './locale.ts'

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** "28/3/2024" in Vietnamese, "28 Mar 2024" in English; the parts never break apart at a line's end. */
export function dateWords(date: CivilDate, locale: Locale): string {
  const [year, month, day] = yearMonthDay(date)
  return locale === 'vi' ? `${day}/${month}/${year}` : `${day}\u00a0${MONTHS_EN[month - 1]}\u00a0${year}`
}

/** "3/2024" in Vietnamese, "Mar 2024" in English. */
export function monthWords(year: number, month: number, locale: Locale): string {
  return locale === 'vi' ? `${month}/${year}` : `${MONTHS_EN[month - 1]}\u00a0${year}`
}

/** The month's name for an axis that has months: "tháng 3", "Mar". */
export function monthName(month: number, locale: Locale): string {
  return locale === 'vi' ? `tháng\u00a0${month}` : (MONTHS_EN[month - 1] ?? '')
}
