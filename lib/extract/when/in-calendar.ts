import { type ReadShape, readDays } from './read-days.ts'
import type { TokenCursor } from './token-cursor.ts'

/**
 * "từ ngày 20 đến 23 tháng 3 âm lịch (tức từ ngày 6/5 đến 9/5/2026)": the civil days in brackets win. Without them a lunar
 * day is one, and a stretch of lunar days is none that can be told.
 */
export function inCalendar(cursor: TokenCursor, at: number, read: ReadShape): ReadShape | null {
  const { shape } = read
  if (cursor.is(read.to, 'dương', 'lịch')) return inCivilCalendar(read)
  if (shape.form === 'day' || shape.form === 'days') read = withLunarInBrackets(cursor, read)
  if (shape.form !== 'lunar' && shape.form !== 'day' && shape.form !== 'days') return read
  const marked = cursor.is(read.to, 'âm', 'lịch')
  if (shape.form !== 'lunar' && !marked) return read
  const to = marked ? read.to + 2 : read.to
  const civil = readCivilInBrackets(cursor, to)
  if (civil !== null || shape.form === 'lunar') return civil ?? read
  if (shape.form === 'days' || cursor.is(at - 1, 'đến') || cursor.is(at - 1, '-')) return null
  return { shape: { form: 'lunar', day: shape.day, month: shape.month, year: shape.year, canChi: null }, to }
}

/** "mồng 1 tháng Giêng dương lịch": said like a lunar day, and none. */
function inCivilCalendar({ shape, to }: ReadShape): ReadShape {
  if (shape.form !== 'lunar') return { shape, to: to + 2 }
  return { shape: { form: 'day', day: shape.day, month: shape.month, year: shape.year }, to: to + 2 }
}

/** "Ngày 4/2/2022 (mùng 4 Tết Nhâm Dần)", "từ 17/4 đến 26/4 (tức từ mùng 1 đến mùng 10 tháng Ba)": the same days again. */
function withLunarInBrackets(cursor: TokenCursor, read: ReadShape): ReadShape {
  // "từ 18 đến 20/2, tức 22 - 24 tháng Giêng, …"
  if (cursor.is(read.to, ',', 'tức')) {
    for (let at = read.to + 2; at < read.to + 12; at++) if (cursor.is(at, ',')) return { ...read, to: at }
    return read
  }
  if (!cursor.is(read.to, '(')) return read
  let lunar = false
  for (let at = read.to + 1; at < read.to + 16; at++) {
    lunar ||= OF_THE_MOON.has(cursor.text(at))
    if (cursor.is(at, ')')) return lunar ? { ...read, to: at + 1 } : read
  }
  return read
}

const OF_THE_MOON = new Set(['mùng', 'rằm', 'âm', 'giêng', 'chạp'])

function readCivilInBrackets(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at, '(')) return null
  let next = at + 1
  while (CIVIL_BEFORE.has(cursor.text(next))) next++
  const read = next > at + 1 ? readDays(cursor, next, true) : null
  return read !== null && cursor.is(read.to, ')') ? { ...read, to: read.to + 1 } : null
}

const CIVIL_BEFORE = new Set(['tức', 'nhằm', 'là', 'từ', 'ngày', 'dương', 'lịch'])
