import type { ReadShape } from './read-days.ts'
import { readYearSpan } from './read-years.ts'
import type { TokenCursor } from './token-cursor.ts'

/** "5 năm (2021 - 2025)", "5 năm qua", "Trong 5 năm, …": how many years are spoken of; `at` is the number. */
export function readYearCount(cursor: TokenCursor, at: number): ReadShape | null {
  const count = cursor.whole(at, 2)
  if (count === null || count < 2 || count > 10 || !cursor.is(at + 1, 'năm')) return null
  // "cao nhất 5 năm qua", "trong 5 năm gần đây": how far back is compared, no period.
  if (cursor.is(at - 1, 'nhất') || cursor.is(at - 2, 'nhất', 'trong') || cursor.is(at + 2, 'gần', 'đây')) return null
  const span = readYearsOfCount(cursor, at + 2, count)
  if (span !== null) return span
  if (cursor.is(at + 2, 'tới')) return { shape: { form: 'years-ahead', count }, to: at + 3 }
  // "Trong 5 năm, tỉnh đã …"
  const spoken = cursor.is(at - 1, 'trong') && cursor.is(at + 2, ',')
  if (spoken || YEARS_AFTER.has(cursor.text(at + 2)) || isAmountAfterYears(cursor, cursor.is(at + 2, ':') ? at + 3 : at + 2))
    return { shape: { form: 'year-count', count }, to: cursor.is(at + 2, 'qua') ? at + 3 : at + 2 }
  return null
}

/** "cả nhiệm kỳ", "nhiệm kỳ qua": its five years; `at` is "nhiệm". */
export function readTerm(cursor: TokenCursor, at: number): ReadShape | null {
  const past = cursor.is(at + 2, 'qua') ? at + 3 : cursor.is(at + 2, 'vừa', 'qua') ? at + 4 : null
  const whole = cursor.is(at - 1, 'cả') || cursor.is(at - 1, 'toàn')
  return past !== null || whole ? { shape: { form: 'year-count', count: 5 }, to: past ?? at + 2 } : null
}

/** "5 năm (2021 - 2025)", "5 năm 2021 - 2025": the years that a count of them stands for. */
function readYearsOfCount(cursor: TokenCursor, at: number, count: number): ReadShape | null {
  const open = cursor.is(at, '(')
  const read = readYearSpan(cursor, open ? at + 1 : at)
  if (read?.shape.form !== 'years' || read.shape.last - read.shape.first + 1 !== count) return null
  return open && cursor.is(read.to, ')') ? { ...read, to: read.to + 1 } : read
}

/** "thu ngân sách 5 năm 118.900 tỷ đồng": a large number follows, and no year. */
function isAmountAfterYears(cursor: TokenCursor, at: number): boolean {
  return cursor.tokens[at]?.kind === 'number' && cursor.year(at) === null && cursor.text(at).length >= 4
}

/** After "5 năm": it is a period where it stands for the time of a figure, not in "5 năm thực hiện". */
const YEARS_AFTER = new Set(['huy', 'qua', 'đạt', 'ước', 'khoảng', 'là', 'trên', 'hơn', 'gần'])
