import type { Event } from '../facts/event.ts'
import { addDays } from '../time/civil-date.ts'
import { dateWords } from './civil-date-words.ts'
import type { Locale } from './locale.ts'
import { stretchWords } from './period-words.ts'

/**
 * The date of an event as a reader writes it: "28/3/2024", "1963–1969", "trước 10/4/2024", "đến 28/3/2024".
 * What the article dates loosely is shown in its own phrase in Vietnamese ("trung tuần tháng 4").
 */
export function eventDateWords(date: Event['date'], locale: Locale): string {
  const vi = locale === 'vi'
  if (date.qualifier === 'before') {
    // "before 10 April" is stored as "until 9 April" at the latest; readers get the day that the article names.
    const named = dateWords(addDays(date.end, 1), locale)
    return vi ? `trước ${named}` : `before ${named}`
  }
  if (date.qualifier === 'until' || date.openStart) return `${vi ? 'đến' : 'until'} ${dateWords(date.end, locale)}`
  if (date.openEnd) return `${vi ? 'từ' : 'from'} ${stretchWords(date, locale)}`
  if (date.qualifier === 'approximate' || date.approximate) {
    if (vi && date.phrase) return date.phrase
    return `${vi ? 'khoảng' : 'about'} ${stretchWords(date, locale)}`
  }
  return stretchWords(date, locale)
}
