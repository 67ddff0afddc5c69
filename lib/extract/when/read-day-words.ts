import { type ReadShape, readDays } from './read-days.ts'
import { readLunarDay } from './read-lunar.ts'
import type { TokenCursor } from './token-cursor.ts'

export const PARTS_OF_DAY = ['sáng', 'trưa', 'chiều', 'tối', 'đêm']
/** "chiều nay", "tối qua", "sáng mai", "ngày mốt", "hôm kia" */
const RELATIVE = new Map([
  ['nay', 0],
  ['qua', -1],
  ['mai', 1],
  ['mốt', 2],
  ['kia', -2],
])

/** "Sáng 3/1", "chiều nay (31/10)". */
export function readPartOfDay(cursor: TokenCursor, at: number): ReadShape | null {
  let next = at + 1
  // "Chiều nay (31/10)", "sáng nay, 5/7", "tối qua": the day in figures, if one follows, says more.
  if (cursor.is(next, 'hôm')) next++
  const relative = RELATIVE.get(cursor.text(next)) ?? null
  if (relative !== null) next++
  const said = next
  if (cursor.is(next, 'ngày')) next++
  else if (relative !== null && (cursor.is(next, '(') || cursor.is(next, ','))) next += cursor.is(next + 1, 'ngày') ? 2 : 1
  if (cursor.is(next, 'mùng')) next++
  const read = readNight(cursor, next) ?? readDays(cursor, next, true)
  if (read !== null) return relative !== null && cursor.is(read.to, ')') ? { ...read, to: read.to + 1 } : read
  return relative === null ? null : { shape: { form: 'relative-day', offset: relative }, to: said }
}

/** "đêm 12, rạng sáng 13/10": one night, on two days; `at` is the first. */
function readNight(cursor: TokenCursor, at: number): ReadShape | null {
  let next = cursor.is(at + 1, ',') ? at + 2 : at + 1
  if (cursor.is(next, 'và')) next++
  const day = cursor.whole(at, 2)
  if (day === null || !cursor.is(next, 'rạng', 'sáng')) return null
  const read = readDays(cursor, cursor.is(next + 2, 'ngày') ? next + 3 : next + 2, true)
  if (read?.shape.form !== 'day' || read.shape.day !== day + 1) return null
  const { month, year } = read.shape
  return { shape: { form: 'days', from: { day, month, year }, to: { day: day + 1, month, year } }, to: read.to }
}

/** "ngày mai, 19/4", "ngày hôm qua": the day in figures, if one follows, says more. */
function readRelativeDay(cursor: TokenCursor, at: number): ReadShape | null {
  const word = cursor.is(at + 1, 'hôm') ? at + 2 : at + 1
  const offset = RELATIVE.get(cursor.text(word)) ?? null
  if (offset === null || (word === at + 1 && offset < 1)) return null
  const said = cursor.is(word + 1, '(') || cursor.is(word + 1, ',') ? readDays(cursor, word + 2, true) : null
  return said ?? { shape: { form: 'relative-day', offset }, to: word + 1 }
}

/** "ngày 28/3", "ngày mai", "ngày mùng 8 tháng Giêng". */
export function readDayWord(cursor: TokenCursor, at: number): ReadShape | null {
  const relative = readRelativeDay(cursor, at)
  if (relative !== null) return relative
  const next = cursor.is(at + 1, 'mùng') ? at + 2 : at + 1
  // "ngày 13 tháng Giêng": the first and the last month have these names in the lunar year only.
  const named = cursor.is(at + 2, 'tháng', 'giêng') || cursor.is(at + 2, 'tháng', 'chạp')
  // "Ngày 5 tháng giêng vừa qua", said in a report of a meeting: the civil month, as it was called.
  const january = named && cursor.is(at + 2, 'tháng', 'giêng', 'vừa') ? cursor.whole(at + 1, 2) : null
  if (january !== null && january >= 1 && january <= 31)
    return { shape: { form: 'day', day: january, month: 1, year: null }, to: at + 4 }
  const lunar = next > at + 1 ? readLunarDay(cursor, at + 1) : named ? readLunarDay(cursor, at) : null
  return lunar ?? readDays(cursor, next, true)
}

/** "hôm qua", "hôm nay (19/4)"; `at` is "hôm". */
export function readThatDay(cursor: TokenCursor, at: number): ReadShape | null {
  const offset = RELATIVE.get(cursor.text(at + 1)) ?? null
  // "hôm 3-9 vừa rồi", "Hôm 21.9"
  if (offset === null) return readDays(cursor, at + 1, true)
  // "Điện Biên hôm nay" praises the present; a day is meant at the beginning of a clause or before a date.
  const before = cursor.tokens[at - 1]
  if (offset === 0 && before !== undefined && before.kind === 'word') return null
  const read = cursor.is(at + 2, '(') || cursor.is(at + 2, ',') ? readDayWord(cursor, at + 2) : null
  return read ?? { shape: { form: 'relative-day', offset }, to: at + 2 }
}
