import type { ReadShape } from './read-days.ts'
import { YEAR_OFFSETS } from './said-year.ts'
import type { TokenCursor } from './token-cursor.ts'

/** "2016 - 2020", "2021-2025", "2023 đến 2025", "2004 đến nay"; `at` is the first year. */
export function readYearSpan(cursor: TokenCursor, at: number, term = false): ReadShape | null {
  const first = cursor.year(at)
  if (first === null) return null
  const word = cursor.text(at + 1)
  if (word !== '-' && word !== 'đến' && word !== 'tới' && word !== '/') return null
  let next = at + 2
  if (cursor.is(next, 'hết')) next++
  if (cursor.is(next, 'nay')) return { shape: { form: 'since', year: first }, to: next + 1 }
  if (cursor.is(next, 'năm')) next++
  const last = cursor.year(next)
  if (last === null || last < first || last - first > 200) return null
  return { shape: { form: 'years', first, last, term }, to: next + 1 }
}

/** "giai đoạn 2016 - 2020", "thời kỳ từ năm 1955 đến năm 1975", "nhiệm kỳ 2020 - 2025"; `at` is after the two words. */
export function readNamedSpan(cursor: TokenCursor, at: number, term: boolean): ReadShape | null {
  let next = at
  if (cursor.is(next, 'từ')) next++
  // "giai đoạn 5 năm 2021 - 2025"
  if (cursor.whole(next, 2) !== null && cursor.is(next + 1, 'năm')) next++
  if (cursor.is(next, 'năm')) next++
  if (cursor.is(next, '(')) next++
  return readYearSpan(cursor, next, term)
}

/** "năm học 2024 - 2025"; `at` is the first year. */
export function readSchoolYear(cursor: TokenCursor, at: number): ReadShape | null {
  const span = readYearSpan(cursor, at)
  return span?.shape.form === 'years'
    ? { shape: { form: 'school-year', first: span.shape.first, last: span.shape.last }, to: span.to }
    : null
}

/** "năm 2024", "năm nay", "năm ngoái", "các năm 2023 - 2025"; `at` is the token after "năm". */
export function readYear(cursor: TokenCursor, at: number): ReadShape | null {
  const span = readYearSpan(cursor, at)
  if (span !== null) return span
  const year = cursor.year(at)
  if (year !== null) return { shape: { form: 'year', year }, to: at + 1 }
  // "năm vừa qua", "năm vừa rồi"
  if (cursor.is(at, 'vừa', 'qua') || cursor.is(at, 'vừa', 'rồi'))
    return { shape: { form: 'year', year: null, yearOffset: -1 }, to: at + 2 }
  const yearOffset = YEAR_OFFSETS.get(cursor.text(at))
  if (yearOffset === undefined || COUNTING.has(cursor.text(at - 2))) return null
  // "năm qua" after a count ("20 năm qua") is a stretch, not a year.
  if (cursor.is(at, 'qua') && (cursor.tokens[at - 2]?.kind === 'number' || cursor.tokens[at - 2]?.text === 'các')) return null
  return { shape: { form: 'year', year: null, yearOffset }, to: at + 1 }
}

/** "Mười lăm năm sau", "nhiều năm qua": a count of years, which is no year. */
const COUNTING = new Set('nhiều,những,vài,mấy,bao,hàng,chục,trăm,mươi,hai,ba,bốn,lăm,sáu,bảy,tám,chín,mười,nghìn,một'.split(','))

const ROMAN = new Map([
  ['xviii', 18],
  ['xix', 19],
  ['xx', 20],
  ['xxi', 21],
])

/** "thế kỷ XX"; `at` is the token after "thế kỷ". */
export function readCentury(cursor: TokenCursor, at: number, part: 'first' | 'middle' | 'last' | null): ReadShape | null {
  const century = ROMAN.get(cursor.text(at)) ?? cursor.whole(at, 2)
  return century === null || century < 10 || century > 21 ? null : { shape: { form: 'century', century, part }, to: at + 1 }
}

/** "thập niên 1990", "những năm 1990"; `at` is the number. */
export function readDecade(cursor: TokenCursor, at: number): ReadShape | null {
  const year = cursor.year(at)
  return year === null || year % 10 !== 0 ? null : { shape: { form: 'decade', decade: year }, to: at + 1 }
}
