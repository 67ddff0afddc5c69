import type { TokenCursor } from '../when/token-cursor.ts'

const DIGITS = new Map([
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
])

/** A number below a thousand in words: "năm trăm hai mươi", "mười lăm", "một trăm linh năm", "hai"; null for no number. */
export function readNumberWords(cursor: TokenCursor, at: number): { value: number; to: number } | null {
  let to = at
  let value = 0
  const hundreds = DIGITS.get(cursor.text(to))
  if (hundreds !== undefined && cursor.is(to + 1, 'trăm')) {
    value = hundreds * 100
    to += 2
    if (cursor.is(to, 'linh') || cursor.is(to, 'lẻ')) to++
  }
  const digit = DIGITS.get(cursor.text(to))
  if (cursor.is(to, 'mười')) {
    value += 10
    to++
    const ones = DIGITS.get(cursor.text(to))
    if (ones !== undefined) {
      value += ones
      to++
    }
  } else if (digit !== undefined && (cursor.is(to + 1, 'mươi') || cursor.is(to + 1, 'chục'))) {
    value += digit * 10
    to += 2
    const ones = DIGITS.get(cursor.text(to))
    if (ones !== undefined) {
      value += ones
      to++
    }
  } else if (digit !== undefined) {
    value += digit
    to++
  }
  return to === at ? null : { value, to }
}
