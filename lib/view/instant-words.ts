import { dateWords } from '../words/civil-date-words.ts'
import type { Locale } from '../words/locale.ts'
import { recordedDay } from './recorded-day.ts'

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** An instant (ISO 8601) where the curators are: "22/11/2026, 14:05". */
export function instantWords(instant: string, locale: Locale): string {
  return `${dateWords(recordedDay(instant), locale)}, ${HOUR.format(new Date(instant))}`
}
