import type { Locale } from './locale.ts'

const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const
const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as a reader of the language writes it, with exactly `decimals` digits after the comma:
 * 1640 → "1.640" (vi), "1,640" (en); 6.07 with two → "6,07". Negative numbers carry a true minus sign.
 */
export function numberWords(value: number, decimals: number, locale: Locale): string {
  const key = `${locale}${decimals}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(TAGS[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'always',
    })
    formats.set(key, format)
  }
  return format.format(value).replace('-', '−')
}
