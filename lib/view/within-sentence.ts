import type { Locale } from '../words/locale.ts'

/** "Đạt trên 70%" as part of a sentence: "đạt trên 70%". Abbreviations keep their capitals. */
export function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name
}

const ENGLISH_MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

/** Words for a time as part of a sentence: "Trung tuần tháng 4" loses its capital, the English "May 2024" keeps it. */
export function timeWithinSentence(words: string, locale: Locale): string {
  return locale === 'en' && ENGLISH_MONTH.test(words) ? words : withinSentence(words)
}
