import { canChi } from './lunar-calendar.ts'
import type { ReadShape } from './read-days.ts'
import { readMonth } from './read-months.ts'
import type { TokenCursor } from './token-cursor.ts'

interface LunarYear {
  readonly year: number | null
  readonly canChi: number | null
  readonly to: number
}

/** "Giáp Thìn", "Giáp Thìn 2024", "năm Giáp Thìn", "năm 2024", in the places where a lunar date says its year. */
function readLunarYear(cursor: TokenCursor, at: number): LunarYear {
  const next = cursor.is(at, 'năm') ? at + 1 : at
  const name = canChi(cursor.text(next), cursor.text(next + 1))
  if (name !== null) {
    const year = cursor.year(next + 2)
    return { year, canChi: name, to: next + (year === null ? 2 : 3) }
  }
  const year = cursor.year(next)
  return year === null ? { year: null, canChi: null, to: at } : { year, canChi: null, to: next + 1 }
}

/** "mùng 10 tháng 3 âm lịch", "mùng 1 Tết", "rằm tháng Giêng năm Giáp Thìn"; `at` is "mùng" or "rằm". */
export function readLunarDay(cursor: TokenCursor, at: number): ReadShape | null {
  const full = cursor.is(at, 'rằm')
  const day = full ? 15 : cursor.whole(at + 1, 2)
  let next = full ? at + 1 : at + 2
  if (day === null || day < 1 || day > 30) return null
  if (cursor.is(next, 'tết')) {
    const said = readLunarYear(cursor, cursor.is(next + 1, 'nguyên', 'đán') ? next + 3 : next + 1)
    return { shape: { form: 'lunar', day, month: 1, year: said.year, canChi: said.canChi }, to: said.to }
  }
  if (!cursor.is(next, 'tháng') && !cursor.is(next, '/')) return null
  const month = readMonth(cursor, next + 1)
  if (month === null) return null
  // The first and the last month have names of their own in the lunar year only.
  // "Mồng 5 tháng Năm" counts by the moon, "mùng 2 tháng 9" need not.
  let lunar = full || cursor.tokens[next + 1]?.kind === 'word'
  next = month.said.to
  if (cursor.is(next, 'âm', 'lịch')) {
    lunar = true
    next += 2
  }
  const said = month.said.year === null ? readLunarYear(cursor, next) : { year: month.said.year, canChi: null, to: next }
  if (!lunar && said.canChi === null) return null
  return { shape: { form: 'lunar', day, month: month.month, year: said.year, canChi: said.canChi }, to: said.to }
}

/** "tết Nguyên đán Ất Tỵ", "xuân Giáp Thìn 2024", where a year is said; a bare "Tết" is no date. */
export function readFeast(cursor: TokenCursor, at: number): ReadShape | null {
  const spring = cursor.is(at, 'xuân')
  // "Tết Dương lịch 2024"
  const civil = cursor.is(at + 1, 'dương', 'lịch') ? readLunarYear(cursor, at + 3) : null
  if (civil !== null)
    return civil.year === null ? null : { shape: { form: 'day', day: 1, month: 1, year: civil.year }, to: civil.to }
  const named = readLunarYear(cursor, cursor.is(at + 1, 'nguyên', 'đán') ? at + 3 : at + 1)
  if (named.canChi === null && (spring || named.year === null)) return null
  const { year, to } = named
  if (spring) return { shape: { form: 'spring', year, canChi: named.canChi }, to }
  return { shape: { form: 'lunar', day: 1, month: 1, year, canChi: named.canChi }, to }
}
