import { type ReadShape, readDays } from './read-days.ts'
import type { TokenCursor } from './token-cursor.ts'

/** Words after which a bare "7/5" is a day: "trước 7/5", "dịp 30/4", "lễ 2/9". */
const DAY_BEFORE = new Set([
  'tới',
  'điểm',
  'trước',
  'từ',
  'đến',
  'hết',
  'dịp',
  'lễ',
  'khánh',
  'hôm',
  'sau',
  'vào',
  'và',
  'kiến',
  'sang',
])

/** Days in figures that no word like "ngày" leads to; `at` is the number. */
export function readBareDays(cursor: TokenCursor, at: number): ReadShape | null {
  const loose = DAY_BEFORE.has(cursor.text(at - 1))
  const read = readDays(cursor, at, false) ?? (loose ? readBareDay(cursor, at) : null) ?? readFromTo(cursor, at)
  return read ?? readFullRange(cursor, at) ?? readDayApart(cursor, at) ?? readMonthOfYear(cursor, at)
}

/** "chạy chuyến đầu 7/2017", "(4/2024)" */
function readMonthOfYear(cursor: TokenCursor, at: number): ReadShape | null {
  const [month, year] = [cursor.whole(at, 2), cursor.year(at + 2)]
  if (month === null || month < 1 || month > 12 || year === null || !cursor.is(at + 1, '/') || cursor.is(at + 3, '/')) return null
  if (cursor.is(at - 1, '/') || cursor.is(at - 1, '-')) return null
  return { shape: { form: 'month', month, year }, to: at + 3 }
}

/**
 * "Hai ngày trước, 25-4, …", "thông tuyến 30/11;": a day between commas, or one at the end of a clause that is no part of anything:
 * nobody writes 30 of 11.
 */
function readDayApart(cursor: TokenCursor, at: number): ReadShape | null {
  const read = cursor.text(at + 1) === '/' || cursor.tokens[at + 1]?.glued ? readDays(cursor, at, true) : null
  if (read?.shape.form !== 'day' || cursor.tokens[at - 1]?.kind === 'number') return null
  const [before, after] = [cursor.tokens[at - 1], cursor.tokens[read.to]]
  if (before?.text === ',' && after?.text === ',') return read
  // "dư nợ 68.900 tỷ đồng (31-10)", "Yên Tử 19/2 (mồng 10)"
  if (before?.text === '(' && after?.text === ')' && read.shape.day > 12) return read
  if (after?.text === '(' && (cursor.is(read.to + 1, 'mùng') || cursor.is(read.to + 1, 'rằm'))) return read
  const ends = after === undefined || (after.kind === 'sign' && after.glued && after.text !== '/' && after.text !== '%')
  const partOf = before?.kind !== 'word' || MEASURES.has(before.text)
  return ends && !partOf && cursor.is(at + 1, '/') && read.shape.day > 12 && read.to === at + 3 ? read : null
}

/** After these a pair of numbers is a score or what was done of what was planned. */
const MEASURES = new Set('đạt,còn,được,có,là,với,bằng,mức,hạng,thứ,trí,điểm,tỷ,số,gần,hơn,trên,khoảng'.split(','))

const WEEK = new Set(['thứ', 'nhật', 'tuần', 'hôm', 'nay', 'qua', 'mai'])

/** "(30/8 - 3/9/2024)", "(14 - 22/2/2026)": days with a year at their end, or alone in brackets. */
function readFullRange(cursor: TokenCursor, at: number): ReadShape | null {
  if (cursor.text(at + 1) !== '/' && !cursor.is(at - 1, '(') && !cursor.is(at - 1, ':')) return null
  const read = readDays(cursor, at, true)
  // "Thứ Bảy tuần này (20/4)", "hôm chủ nhật (14/4)"
  if (read?.shape.form === 'day' && cursor.is(at - 1, '(') && cursor.is(read.to, ')'))
    return [2, 3, 4, 5].some((back) => WEEK.has(cursor.text(at - back))) ? read : null
  if (read?.shape.form !== 'days') return null
  const inBrackets = cursor.is(at - 1, '(') && cursor.is(read.to, ')') && cursor.is(at + 1, '/')
  // "Tuần lễ Festival Huế 2024: 7 - 12.6."
  const afterColon = cursor.is(at - 1, ':') && (read.to === cursor.tokens.length || cursor.is(read.to, '.'))
  return read.shape.to.year !== null || inBrackets || afterColon ? read : null
}

/** "từ 8 đến 13/3": the first day has no month of its own. */
function readFromTo(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at - 1, 'từ') || !(cursor.is(at + 1, 'đến') || cursor.is(at + 1, '-'))) return null
  const read = readDays(cursor, at, true)
  return read?.shape.form === 'days' ? read : null
}

/** "7/5" after a word that leads to a day; never "9.5", nor "1/3 diện tích". */
function readBareDay(cursor: TokenCursor, at: number): ReadShape | null {
  // "dịp 2.9 năm nay"
  if (cursor.is(at - 1, 'dịp') && cursor.text(at).includes('.')) return readDays(cursor, at, true)
  // "Từ 13-11, học sinh trở lại lớp"
  if (cursor.is(at - 1, 'từ') && cursor.is(at + 1, '-') && cursor.is(at + 3, ',')) return readDays(cursor, at, true)
  if (cursor.text(at + 1) !== '/') return null
  const after = cursor.tokens[at + 3]
  if (after?.kind === 'word' && ['số', 'diện', 'tổng', 'xã', 'tỉnh', 'huyện', 'trường', 'dân', 'hộ'].includes(after.text))
    return null
  return readDays(cursor, at, true)
}
