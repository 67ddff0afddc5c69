import type { ReadShape } from './read-days.ts'
import { readMonth } from './read-months.ts'
import { readCentury } from './read-years.ts'
import { readYearAfter, yearOf } from './said-year.ts'
import type { TokenCursor } from './token-cursor.ts'

const PARTS = new Map([
  ['đầu', 'first'],
  ['giữa', 'middle'],
  ['cuối', 'last'],
] as const)

/** Words before "cuối năm" that make it a time. */
const BEFORE_END = new Set(['vào', 'trước', 'kiến', 'tới'])

/** "đầu tháng 4", "trung tuần tháng 4/2024", "cuối năm 2025", "đầu thế kỷ XX", "những ngày đầu năm 2026". */
export function readPartOf(cursor: TokenCursor, at: number): ReadShape | null {
  const part = PARTS.get(cursor.text(at) as 'đầu' | 'giữa' | 'cuối')
  if (part === undefined) return null
  if (cursor.is(at + 1, 'thế', 'kỷ')) return readCentury(cursor, at + 3, part)
  if (cursor.is(at + 1, 'tháng')) {
    const month = readMonth(cursor, at + 2)
    if (month === null) return null
    const third = part === 'first' ? 1 : part === 'middle' ? 2 : 3
    return { shape: { form: 'month-third', third, month: month.month, ...yearOf(month.said) }, to: month.said.to }
  }
  if (!cursor.is(at + 1, 'năm')) return null
  const said = readYearAfter(cursor, at + 1)
  if (said.to > at + 1) return { shape: { form: 'year-part', part, ...yearOf(said) }, to: said.to }
  // "vào cuối năm" without a year is a part of this year; "đầu năm" alone is mostly only a way of speaking.
  return part === 'last' && BEFORE_END.has(cursor.text(at - 1))
    ? { shape: { form: 'year-part', part, year: null }, to: at + 2 }
    : null
}

/** "trung tuần tháng 4/2024": the second ten days. */
export function readTenDays(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at + 1, 'tuần', 'tháng')) return null
  const month = readMonth(cursor, at + 3)
  const third = cursor.is(at, 'thượng') ? 1 : cursor.is(at, 'trung') ? 2 : 3
  return month && { shape: { form: 'month-third', third, month: month.month, ...yearOf(month.said) }, to: month.said.to }
}

/** "nửa đầu năm 2024", "nửa cuối năm". */
export function readHalf(cursor: TokenCursor, at: number): ReadShape | null {
  const last = cursor.is(at + 1, 'cuối')
  if (!last && !cursor.is(at + 1, 'đầu')) return null
  const bare = cursor.year(at + 2)
  if (!cursor.is(at + 2, 'năm') && bare === null) return null
  const said = bare === null ? readYearAfter(cursor, at + 2) : { year: bare, to: at + 3 }
  const [first, end] = last ? [7, 12] : [1, 6]
  return { shape: { form: 'months', first, last: end, ...yearOf(said) }, to: Math.max(said.to, at + 3) }
}
