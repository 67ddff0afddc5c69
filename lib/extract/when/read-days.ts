import { daysInMonth } from '../../time/civil-date.ts'
import { YEAR_OFFSETS } from './said-year.ts'
import type { SaidDay, TimeShape } from './time-shape.ts'
import type { TokenCursor } from './token-cursor.ts'

/** A time that was read, and the index after its last token. */
export interface ReadShape {
  readonly shape: TimeShape
  readonly to: number
}

const RANGE = new Set(['-', 'đến', 'tới', 'và', ','])

/**
 * Reads days written in figures from a token on: "28/3", "28/3/2024", "26-11-2003", "9.5", "12 tháng 8 năm 1991", and
 * ranges of them, the missing parts of the first taken from the second. `loose` allows what is a date only after "ngày" or
 * a part of the day ("8-3", "9.5"). Null where there is no date.
 */
export function readDays(cursor: TokenCursor, at: number, loose: boolean): ReadShape | null {
  const read = readSaidDays(cursor, at, loose)
  if (read?.shape.form !== 'days' || read.shape.to.year !== null) return read
  // "từ ngày 22 đến ngày 24/9 năm ngoái"
  const yearOffset = cursor.is(read.to, 'năm') ? YEAR_OFFSETS.get(cursor.text(read.to + 1)) : undefined
  return yearOffset === undefined ? read : { shape: { ...read.shape, yearOffset }, to: read.to + 2 }
}

function readSaidDays(cursor: TokenCursor, at: number, loose: boolean): ReadShape | null {
  const first = readDay(cursor, at, loose)
  if (first !== null) {
    const second = readSecond(cursor, first.to, loose)
    if (second === null) return ofNamedYear(cursor, first) ?? { shape: { form: 'day', ...first.day }, to: first.to }
    return { shape: daysOrAnniversary(first.day, second.day), to: second.to }
  }
  if (!loose) return null
  // "8 - 9/12", "12 - 14/1/2024", "8 và 9/12": the first day has no month of its own.
  const day = cursor.whole(at, 2)
  if (day === null || day < 1 || day > 31 || !RANGE.has(cursor.text(at + 1))) return null
  let next = at + 2
  if (cursor.is(next, 'hết')) next++
  // "10, 11 và 12/5": days in a row.
  for (let last = day; cursor.whole(next, 2) === last + 1 && RANGE.has(cursor.text(next + 1)); last++) next += 2
  if (cursor.is(next, 'ngày')) next++
  const second = readDay(cursor, next, true)
  if (second === null || (second.day.day <= day && second.day.month === 1)) return null
  if (second.day.day <= day) return null
  return { shape: { form: 'days', from: { ...second.day, day }, to: second.day }, to: second.to }
}

/** "19/8 năm ngoái", "dịp 2/9 năm nay" */
function ofNamedYear(cursor: TokenCursor, { day, to }: { day: SaidDay; to: number }): ReadShape | null {
  const yearOffset = cursor.is(to, 'năm') ? YEAR_OFFSETS.get(cursor.text(to + 1)) : undefined
  return yearOffset === undefined || day.year !== null ? null : { shape: { form: 'day', ...day, yearOffset }, to: to + 2 }
}

/** "(từ ngày) 15/8 đến 14/9": the second day may leave its word out where the first had one. */
function readSecond(cursor: TokenCursor, at: number, loose: boolean): { day: SaidDay; to: number } | null {
  const word = cursor.text(at)
  if (word !== '-' && word !== 'đến' && word !== 'tới') return null
  let next = at + 1
  if (cursor.is(next, 'hết')) next++
  if (cursor.is(next, 'ngày') || cursor.is(next, 'sáng') || cursor.is(next, 'tối') || cursor.is(next, 'chiều')) next++
  // "từ ngày 30.5 đến 11.7"
  const dotted = /^\d{1,2}\.\d{1,2}$/
  const bothDotted = dotted.test(cursor.text(at - 1)) && dotted.test(cursor.text(next))
  const joined = cursor.is(next + 1, '/') || cursor.tokens[next + 1]?.glued === true || bothDotted
  return readDay(cursor, next, next > at + 1 || (loose && joined))
}

function daysOrAnniversary(from: SaidDay, to: SaidDay): TimeShape {
  const sameDay = from.day === to.day && from.month === to.month
  if (from.year !== null && to.year !== null && sameDay && to.year > from.year) {
    return { form: 'anniversary', origin: from, commemoration: to }
  }
  const year = from.year ?? (to.year !== null && from.month > to.month ? to.year - 1 : to.year)
  return { form: 'days', from: { ...from, year }, to }
}

/** One day with a month. */
export function readDay(cursor: TokenCursor, at: number, loose: boolean): { day: SaidDay; to: number } | null {
  const token = cursor.tokens[at]
  if (token?.kind !== 'number') return null
  if (token.text.includes('.')) return readDotted(cursor, at, loose)
  const day = cursor.whole(at, 2)
  if (day === null) return null
  if (cursor.is(at + 1, 'tháng')) {
    const month = cursor.whole(at + 2, 2)
    if (month === null) return null
    if (cursor.is(at + 3, 'năm') || cursor.is(at + 3, '/')) {
      const year = cursor.year(at + 4)
      if (year !== null) return made(day, month, year, at + 5)
    }
    if (cursor.is(at + 3, ',', 'năm')) {
      const year = cursor.year(at + 5)
      if (year !== null) return made(day, month, year, at + 6)
    }
    return made(day, month, null, at + 3)
  }
  const sign = cursor.text(at + 1)
  if (sign !== '/' && sign !== '-') return null
  const month = cursor.whole(at + 2, 2)
  if (month === null) {
    // "22/9.2025" has its month and year in one token.
    const [m, y] = cursor.text(at + 2).split('.')
    return m && y && /^\d{1,2}$/.test(m) && /^\d{4}$/.test(y) ? made(day, Number(m), Number(y), at + 3) : null
  }
  if (cursor.text(at + 3) === sign || cursor.is(at + 3, '/')) {
    const year = cursor.year(at + 4)
    if (year !== null) return made(day, month, year, at + 5)
  }
  if (cursor.is(at + 3, 'năm')) {
    const year = cursor.year(at + 4)
    if (year !== null && loose) return made(day, month, year, at + 5)
  }
  if (!loose || (sign === '-' && cursor.tokens[at + 1]?.glued === false)) return null
  return made(day, month, null, at + 3)
}

/** "9.5" is a number where no word leads to a day, "24.12.1972" never is. */
function readDotted(cursor: TokenCursor, at: number, loose: boolean): { day: SaidDay; to: number } | null {
  const parts = cursor.text(at).split('.')
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null
  const [day = 0, month = 0, year] = parts.map(Number)
  if (year !== undefined) return year >= 1000 && year <= 2100 ? made(day, month, year, at + 1) : null
  return loose && (parts[1]?.length ?? 0) <= 2 ? made(day, month, null, at + 1) : null
}

function made(day: number, month: number, year: number | null, to: number): { day: SaidDay; to: number } | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2024, month)) return null
  return { day: { day, month, year }, to }
}

/** "Từ mùng 4 đến mùng 6/7": the first ten days of a civil month have this word too; `at` is "mùng". */
export function readFirstDays(cursor: TokenCursor, at: number): ReadShape | null {
  const day = cursor.whole(at + 1, 2)
  if (day === null || !RANGE.has(cursor.text(at + 2))) return null
  const second = readDay(cursor, cursor.is(at + 3, 'mùng') ? at + 4 : at + 3, true)
  if (second === null || second.day.day <= day) return null
  return { shape: { form: 'days', from: { ...second.day, day }, to: second.day }, to: second.to }
}
