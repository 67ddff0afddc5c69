import type { Locale } from '../words/locale.ts'

/** A number as somebody typed it: its value, and how many digits stand after the comma. */
export interface TypedNumber {
  readonly value: number
  readonly decimals: number
}

/**
 * Reads a number as the language writes it: "1.640,5" in Vietnamese, "1,640.5" in English. A lone separator of thousands
 * that cannot be one ("6.07" in Vietnamese) is the decimal separator of whoever is used to the other language. Null for
 * anything else.
 */
export function typedNumber(text: string, locale: Locale): TypedNumber | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('−', '-')
  const [thousands, comma] = locale === 'vi' ? ['.', ','] : [',', '.']
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${comma}\\d{1,6})?$`)
  const ungrouped = new RegExp(`^-?\\d+(?:\\${comma}\\d{1,6})?$`)
  const other = new RegExp(`^-?\\d+\\${thousands}(?:\\d{1,2}|\\d{4,6})$`)
  if (grouped.test(plain) || ungrouped.test(plain)) return numberOf(plain.replaceAll(thousands, '').replace(comma, '.'))
  return other.test(plain) ? numberOf(plain.replace(thousands, '.')) : null
}

function numberOf(text: string): TypedNumber {
  return { value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }
}
