/** How an article writes numbers: "1.640,5" or "1,640.5". */
export type NumberStyle = 'vi' | 'en'

export interface ReadNumber {
  readonly value: number
  /** Digits after the comma, as written. */
  readonly decimals: number
  /** Written in a way that the style of the article does not have ("6.07%" among "6,07%"). */
  readonly odd: boolean
}

/** Longer runs of digits are serial numbers, not quantities. */
const MAX_DIGITS = 18

/** Reads one number token; null for what is no number of the style ("28.3.2024", "1900.6568"). */
export function readNumber(text: string, style: NumberStyle): ReadNumber | null {
  if (text.length > MAX_DIGITS + 6) return null
  const [group, point] = style === 'vi' ? ['.', ','] : [',', '.']
  const parts = text.split(point)
  const [whole = '', fraction] = parts
  if (parts.length <= 2 && isGrouped(whole, group) && (fraction === undefined || /^\d+$/.test(fraction))) {
    return made(whole.replaceAll(group, ''), fraction, false)
  }
  // The other style's decimal sign, where it cannot be a group: "6.07%", "12.5".
  const other = /^(\d+)[.,](\d{1,2})$/.exec(text)
  return other?.[1] ? made(other[1], other[2], true) : null
}

function isGrouped(whole: string, group: string): boolean {
  const [first = '', ...rest] = whole.split(group)
  if (!/^\d+$/.test(first)) return false
  return rest.length === 0 || (first.length <= 3 && rest.every((part) => part.length === 3 && /^\d+$/.test(part)))
}

function made(whole: string, fraction: string | undefined, odd: boolean): ReadNumber | null {
  if (whole.length > MAX_DIGITS) return null
  return { value: Number(fraction === undefined ? whole : `${whole}.${fraction}`), decimals: fraction?.length ?? 0, odd }
}

/**
 * The style of an article, by what can only be one of the two: "1,234.5" and "1,234,567" are English, "48,6" and
 * "1.234.567" Vietnamese. Three digits after one sign can be both and count for nothing.
 */
export function numberStyle(numbers: Iterable<string>): NumberStyle {
  let balance = 0
  for (const text of numbers) {
    if (/^\d+,\d{1,2}$/.test(text) || /^\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) balance++
    if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^\d{1,3}(?:,\d{3}){2,}$/.test(text)) balance -= 2
    else if (/^\d+\.\d{1,2}$/.test(text)) balance--
  }
  return balance < 0 ? 'en' : 'vi'
}
