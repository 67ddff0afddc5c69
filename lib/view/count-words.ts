import type { Locale } from '../words/locale.ts'
import { numberWords } from '../words/number.ts'

/** A count as a reader writes it. */
export function countWords(count: number, locale: Locale): string {
  return numberWords(count, 0, locale)
}

/** A value with all the digits that it has: an extreme is told as it is. */
export function extremeWords(value: number, locale: Locale): string {
  return numberWords(value, String(value).split('.')[1]?.length ?? 0, locale)
}
