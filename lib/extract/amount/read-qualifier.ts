import type { Qualifier } from '../../facts/code-lists.ts'
import type { TokenCursor } from '../when/token-cursor.ts'

const ONE_WORD = new Map<string, Qualifier>([
  ['gần', 'LT'],
  ['ngót', 'LT'],
  ['suýt', 'LT'],
  ['hơn', 'GT'],
  ['trên', 'GT'],
  ['quá', 'GT'],
  ['khoảng', 'AP'],
  ['chừng', 'AP'],
  ['dưới', 'LT'],
  ['~', 'AP'],
  ['>', 'GT'],
  ['<', 'LT'],
  ['≥', 'GE'],
  ['≤', 'LE'],
])
const TWO_WORDS = new Map<string, Qualifier>([
  ['xấp xỉ', 'AP'],
  ['ước khoảng', 'AP'],
  ['ít nhất', 'GE'],
  ['tối thiểu', 'GE'],
  ['không dưới', 'GE'],
  ['không quá', 'LE'],
  ['tối đa', 'LE'],
  ['không vượt', 'LE'],
  ['không đến', 'LT'],
  ['chưa đến', 'LT'],
  ['chưa tới', 'LT'],
])

/** The qualifier that stands before a number, and the token where it begins. "cao hơn 2%" compares, it does not qualify. */
export function readQualifier(cursor: TokenCursor, number: number): { qualifier: Qualifier; from: number } {
  const [one, two] = [cursor.text(number - 1), cursor.text(number - 2)]
  const pair = TWO_WORDS.get(`${two} ${one}`)
  if (pair !== undefined) return { qualifier: pair, from: number - 2 }
  const word = ONE_WORD.get(one)
  if (word === undefined) return { qualifier: 'EQ', from: number }
  if (one === 'hơn' && ['cao', 'thấp', 'nhiều', 'ít', 'lớn', 'nhỏ'].includes(two)) return { qualifier: 'EQ', from: number }
  if (one === 'quá' && two !== 'vượt') return { qualifier: 'EQ', from: number }
  if (one === 'khoảng' && two === 'trong') return { qualifier: 'EQ', from: number }
  return { qualifier: word, from: number - 1 }
}

/** "từ 80% trở lên" and "trên 70% trở lên" are GE, "từ 5 xã trở xuống" LE. `end` is the token after the amount. */
export function readBound(cursor: TokenCursor, end: number): { qualifier: Qualifier; to: number } | null {
  if (cursor.is(end, 'trở', 'lên')) return { qualifier: 'GE', to: end + 2 }
  if (cursor.is(end, 'trở', 'xuống')) return { qualifier: 'LE', to: end + 2 }
  // "từ 80% khối lượng trở lên"
  if (cursor.is(end + 2, 'trở', 'lên')) return { qualifier: 'GE', to: end + 4 }
  return null
}
