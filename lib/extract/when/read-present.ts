import type { ReadShape } from './read-days.ts'
import { readYear, readYearSpan } from './read-years.ts'
import type { TokenCursor } from './token-cursor.ts'

/** "đến nay", "hiện nay", "đến thời điểm này"; `at` is "đến" or "hiện". */
export function readNow(cursor: TokenCursor, at: number): ReadShape | null {
  const now = (to: number): ReadShape => ({ shape: { form: 'now' }, to })
  if (cursor.is(at, 'hiện')) {
    if (['phát', 'thực', 'thể', 'xuất', 'biểu'].includes(cursor.text(at - 1))) return null
    if (cursor.is(at + 1, 'nay')) return now(at + 2)
    return ['có', 'đang', 'tại', 'toàn', ','].includes(cursor.text(at + 1)) ? now(at + 1) : null
  }
  if (cursor.is(at + 1, 'nay')) return now(at + 2)
  if (cursor.is(at + 1, 'thời', 'điểm', 'này')) return now(at + 4)
  if (cursor.is(at + 1, 'thời', 'điểm', 'hiện', 'tại')) return now(at + 5)
  return null
}

/** "Từ 34.000 đảng viên năm 1997 nay lên 64.870", "; nay có 58 xã": at the head of a clause, or behind the year it is set against. */
export function readBareNow(cursor: TokenCursor, at: number): ReadShape | null {
  const before = cursor.tokens[at - 1]
  const heads = before === undefined || before.kind === 'number' || CLAUSE_SIGNS.has(before.text)
  return heads && AFTER_NOW.has(cursor.text(at + 1)) ? { shape: { form: 'now' }, to: at + 1 } : null
}

const CLAUSE_SIGNS = new Set([',', ';', '.', ':', '-'])
const AFTER_NOW = new Set('có,đã,còn,lên,là,toàn,tỉnh,cả,chỉ,mới,được,đạt,giảm,tăng,theo,đảng,vẫn,xuống,thì,con,số'.split(','))

/** "Trong tháng có 112 doanh nghiệp": the month that a report is about. */
export function readThisMonth(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at - 1, 'trong') || cursor.tokens[at + 1]?.kind === 'number') return null
  const next = cursor.text(at + 1)
  return next === ',' ||
    next === 'có' ||
    next === 'xảy' ||
    next === 'cho' ||
    next === 'toàn' ||
    next === 'cả' ||
    next === 'đã' ||
    next === ':'
    ? { shape: { form: 'relative-month', offset: 0 }, to: at + 1 }
    : null
}

/** "mục tiêu cả năm", "cả năm 2026": the year of the article where none is said. */
export function readWholeYear(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at + 1, 'năm') || cursor.is(at - 1, 'kế', 'hoạch')) return null
  return readYear(cursor, at + 2) ?? { shape: { form: 'year', year: null }, to: at + 2 }
}

/** "đến hết năm": the end of the year that is spoken of; `at` is "năm". */
export function readYearsEnd(cursor: TokenCursor, at: number): ReadShape | null {
  const after = cursor.tokens[at + 1]
  return cursor.is(at - 1, 'hết') && after?.kind !== 'number' && !cursor.is(at + 1, 'học')
    ? { shape: { form: 'year', year: null }, to: at + 1 }
    : null
}

const ENDS_CLAUSE = new Set([',', 'tỉnh', 'thành', 'toàn', 'cả'])

/** "từ đầu năm đến nay", "từ năm 2004 đến nay"; `at` is "từ". */
export function readFrom(cursor: TokenCursor, at: number): ReadShape | null {
  if (cursor.is(at + 1, 'đầu', 'năm', 'đến', 'nay')) return { shape: { form: 'year-to-date' }, to: at + 5 }
  if (cursor.is(at + 1, 'đầu', 'năm', 'tới', 'nay')) return { shape: { form: 'year-to-date' }, to: at + 5 }
  if (cursor.is(at + 1, 'đầu', 'nhiệm', 'kỳ', 'đến', 'nay')) return { shape: { form: 'now' }, to: at + 6 }
  // "Lũy kế từ đầu năm, …": up to the month that is reported.
  if (cursor.is(at + 1, 'đầu', 'năm') && ENDS_CLAUSE.has(cursor.text(at + 3)))
    return { shape: { form: 'year-to-date' }, to: at + 3 }
  const next = cursor.is(at + 1, 'năm') ? at + 2 : at + 1
  return readYearSpan(cursor, next)
}
