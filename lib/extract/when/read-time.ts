import type { Token } from '../text/token.ts'
import { type ReadShape, readDays } from './read-days.ts'
import { readFeast, readLunarDay } from './read-lunar.ts'
import { readMonth, readMonthShape, readMonthSpan, readQuarter, readYearAfter, yearOf } from './read-months.ts'
import { readVague } from './read-vague.ts'
import { readCentury, readDecade, readNamedSpan, readYear, readYearSpan } from './read-years.ts'
import { timeRole } from './time-role.ts'
import type { TimeMention } from './time-shape.ts'
import { TokenCursor } from './token-cursor.ts'

type Reader = (cursor: TokenCursor, at: number) => ReadShape | null

const PARTS_OF_DAY = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm'])
const PARTS = new Map([
  ['đầu', 'first'],
  ['giữa', 'middle'],
  ['cuối', 'last'],
] as const)
/** "chiều nay", "tối qua", "sáng mai" */
const RELATIVE = new Map([
  ['nay', 0],
  ['qua', -1],
  ['mai', 1],
])
/** Words after which a bare "7/5" is a day: "trước 7/5", "dịp 30/4", "lễ 2/9". */
const DAY_BEFORE = new Set(['tới', 'điểm', 'trước', 'từ', 'đến', 'hết', 'dịp', 'lễ', 'khánh', 'hôm', 'sau', 'vào', 'và'])

function readPartOfDay(cursor: TokenCursor, at: number): ReadShape | null {
  let next = at + 1
  // "Chiều nay (31/10)", "sáng nay, 5/7", "tối qua": the day in figures, if one follows, says more.
  const relative = RELATIVE.get(cursor.text(next)) ?? null
  if (relative !== null) next++
  if (cursor.is(next, 'ngày')) next++
  else if (relative !== null && (cursor.is(next, '(') || cursor.is(next, ','))) next += cursor.is(next + 1, 'ngày') ? 2 : 1
  if (cursor.is(next, 'mùng')) next++
  const read = readDays(cursor, next, true)
  if (read !== null) return relative !== null && cursor.is(read.to, ')') ? { ...read, to: read.to + 1 } : read
  return relative === null ? null : { shape: { form: 'relative-day', offset: relative }, to: at + 2 }
}

/** "ngày mai, 19/4", "ngày hôm qua": the day in figures, if one follows, says more. */
function readRelativeDay(cursor: TokenCursor, at: number): ReadShape | null {
  const word = cursor.is(at + 1, 'hôm') ? at + 2 : at + 1
  const offset = RELATIVE.get(cursor.text(word)) ?? null
  if (offset === null || (word === at + 1 && offset !== 1)) return null
  const said = cursor.is(word + 1, '(') || cursor.is(word + 1, ',') ? readDays(cursor, word + 2, true) : null
  return said ?? { shape: { form: 'relative-day', offset }, to: word + 1 }
}

function readDayWord(cursor: TokenCursor, at: number): ReadShape | null {
  const relative = readRelativeDay(cursor, at)
  if (relative !== null) return relative
  const next = cursor.is(at + 1, 'mùng') ? at + 2 : at + 1
  // "ngày 13 tháng Giêng": the first and the last month have these names in the lunar year only.
  const named = cursor.is(at + 2, 'tháng', 'giêng') || cursor.is(at + 2, 'tháng', 'chạp')
  const lunar = next > at + 1 ? readLunarDay(cursor, at + 1) : named ? readLunarDay(cursor, at) : null
  return lunar ?? readDays(cursor, next, true)
}

/** "đầu tháng 4", "trung tuần tháng 4/2024", "cuối năm 2025", "đầu thế kỷ XX", "những ngày đầu năm 2026". */
function readPartOf(cursor: TokenCursor, at: number): ReadShape | null {
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
  return part === 'last' && (cursor.is(at - 1, 'vào') || cursor.is(at - 1, 'trước'))
    ? { shape: { form: 'year-part', part, year: null }, to: at + 2 }
    : null
}

function readTenDays(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at + 1, 'tuần', 'tháng')) return null
  const month = readMonth(cursor, at + 3)
  const third = cursor.is(at, 'thượng') ? 1 : cursor.is(at, 'trung') ? 2 : 3
  return month && { shape: { form: 'month-third', third, month: month.month, ...yearOf(month.said) }, to: month.said.to }
}

function readHalf(cursor: TokenCursor, at: number): ReadShape | null {
  const last = cursor.is(at + 1, 'cuối')
  if (!last && !cursor.is(at + 1, 'đầu')) return null
  if (!cursor.is(at + 2, 'năm')) return null
  const said = readYearAfter(cursor, at + 2)
  const [first, end] = last ? [7, 12] : [1, 6]
  return { shape: { form: 'months', first, last: end, ...yearOf(said) }, to: Math.max(said.to, at + 3) }
}

function readNow(cursor: TokenCursor, at: number): ReadShape | null {
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

/** "Trong tháng có 112 doanh nghiệp": the month that a report is about. */
function readThisMonth(cursor: TokenCursor, at: number): ReadShape | null {
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
function readWholeYear(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at + 1, 'năm') || cursor.is(at - 1, 'kế', 'hoạch')) return null
  return readYear(cursor, at + 2) ?? { shape: { form: 'year', year: null }, to: at + 2 }
}

/** What may begin a time, by its first word. Every reader looks at a handful of tokens only. */
const READERS = new Map<string, Reader>([
  ['ngày', readDayWord],
  ...[...PARTS_OF_DAY].map((word): [string, Reader] => [word, readPartOfDay]),
  ['mùng', readLunarDay],
  ['rằm', readLunarDay],
  ['tết', readFeast],
  ['xuân', readFeast],
  [
    'tháng',
    (cursor, at) =>
      cursor.tokens[at - 1]?.kind === 'number' ? null : (readMonthShape(cursor, at + 1) ?? readThisMonth(cursor, at)),
  ],
  ['cả', readWholeYear],
  ['quý', (cursor, at) => readQuarter(cursor, at + 1)],
  [
    'năm',
    (cursor, at) => {
      if (cursor.is(at + 1, 'học')) {
        const span = readYearSpan(cursor, at + 2)
        return span?.shape.form === 'years'
          ? { shape: { form: 'school-year', first: span.shape.first, last: span.shape.last }, to: span.to }
          : null
      }
      // "25 năm sau": after so many years.
      if (cursor.tokens[at - 1]?.kind === 'number' && (cursor.is(at + 1, 'sau') || cursor.is(at + 1, 'trước'))) return null
      if (cursor.is(at + 1, 'năm', 'qua')) return { shape: { form: 'year-count', count: 5 }, to: at + 3 }
      return readYear(cursor, at + 1)
    },
  ],
  ['giai', (cursor, at) => (cursor.is(at + 1, 'đoạn') ? readNamedSpan(cursor, at + 2, false) : null)],
  ['thời', (cursor, at) => (cursor.is(at + 1, 'kỳ') ? readNamedSpan(cursor, at + 2, false) : null)],
  ['nhiệm', (cursor, at) => (cursor.is(at + 1, 'kỳ') ? readNamedSpan(cursor, at + 2, true) : null)],
  ['đầu', readPartOf],
  ['giữa', readPartOf],
  ['cuối', readPartOf],
  ['thượng', readTenDays],
  ['trung', readTenDays],
  ['hạ', readTenDays],
  ['nửa', readHalf],
  ...['hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word): [string, Reader] => [word, readMonthSpan]),
  ['thế', (cursor, at) => (cursor.is(at + 1, 'kỷ') ? readCentury(cursor, at + 2, null) : null)],
  ['thập', (cursor, at) => (cursor.is(at + 1, 'niên') ? readDecade(cursor, at + 2) : null)],
  ['những', (cursor, at) => (cursor.is(at + 1, 'năm') ? readDecade(cursor, at + 2) : null)],
  ['đến', readNow],
  ['hiện', readNow],
  [
    'hôm',
    (cursor, at) => {
      const offset = RELATIVE.get(cursor.text(at + 1)) ?? null
      if (offset === null) return null
      // "Điện Biên hôm nay" praises the present; a day is meant at the beginning of a clause or before a date.
      const before = cursor.tokens[at - 1]
      if (before !== undefined && before.kind === 'word') return null
      const read = cursor.is(at + 2, '(') || cursor.is(at + 2, ',') ? readDayWord(cursor, at + 2) : null
      return read ?? { shape: { form: 'relative-day', offset }, to: at + 2 }
    },
  ],
  [
    'từ',
    (cursor, at) => {
      if (cursor.is(at + 1, 'đầu', 'năm', 'đến', 'nay')) return { shape: { form: 'year-to-date' }, to: at + 5 }
      if (cursor.is(at + 1, 'đầu', 'năm', 'tới', 'nay')) return { shape: { form: 'year-to-date' }, to: at + 5 }
      if (cursor.is(at + 1, 'đầu', 'nhiệm', 'kỳ', 'đến', 'nay')) return { shape: { form: 'now' }, to: at + 6 }
      const next = cursor.is(at + 1, 'năm') ? at + 2 : at + 1
      return readYearSpan(cursor, next)
    },
  ],
])

function readNumber(cursor: TokenCursor, at: number): ReadShape | null {
  const months = readMonthSpan(cursor, at)
  if (months !== null) return months
  const count = cursor.whole(at, 2)
  if (count !== null && count >= 2 && count <= 10 && cursor.is(at + 1, 'năm')) {
    // "cao nhất 5 năm qua", "trong 5 năm gần đây": how far back is compared, no period.
    if (cursor.is(at - 1, 'nhất') || cursor.is(at - 2, 'nhất', 'trong') || cursor.is(at + 2, 'gần', 'đây')) return null
    const span = readYearsOfCount(cursor, at + 2, count)
    if (span !== null) return span
    // "Trong 5 năm, tỉnh đã …"
    const spoken = cursor.is(at - 1, 'trong') && cursor.is(at + 2, ',')
    if (spoken || YEARS_AFTER.has(cursor.text(at + 2)) || isAmountAfterYears(cursor, cursor.is(at + 2, ':') ? at + 3 : at + 2))
      return { shape: { form: 'year-count', count }, to: cursor.is(at + 2, 'qua') ? at + 3 : at + 2 }
  }
  // "các năm 2021, 2022 và 2023"
  if (cursor.year(at) !== null && cursor.year(at - 2) !== null && (cursor.is(at - 1, ',') || cursor.is(at - 1, 'và'))) {
    return { shape: { form: 'year', year: cursor.year(at) }, to: at + 1 }
  }
  const loose = DAY_BEFORE.has(cursor.text(at - 1))
  const read = readDays(cursor, at, false) ?? (loose ? readBareDay(cursor, at) : null) ?? readFromTo(cursor, at)
  return read ?? readFullRange(cursor, at) ?? readYearSpan(cursor, at)
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

const WEEK = new Set(['thứ', 'nhật', 'tuần', 'hôm', 'nay', 'qua', 'mai'])

/** "(30/8 - 3/9/2024)", "(14 - 22/2/2026)": days with a year at their end, or alone in brackets. */
function readFullRange(cursor: TokenCursor, at: number): ReadShape | null {
  if (cursor.text(at + 1) !== '/' && !cursor.is(at - 1, '(')) return null
  const read = readDays(cursor, at, true)
  // "Thứ Bảy tuần này (20/4)", "hôm chủ nhật (14/4)"
  if (read?.shape.form === 'day' && cursor.is(at - 1, '(') && cursor.is(read.to, ')') && cursor.is(at + 1, '/'))
    return [2, 3, 4, 5].some((back) => WEEK.has(cursor.text(at - back))) ? read : null
  if (read?.shape.form !== 'days') return null
  const inBrackets = cursor.is(at - 1, '(') && cursor.is(read.to, ')') && cursor.is(at + 1, '/')
  return read.shape.to.year !== null || inBrackets ? read : null
}

/** "từ 8 đến 13/3": the first day has no month of its own. */
function readFromTo(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at - 1, 'từ') || !(cursor.is(at + 1, 'đến') || cursor.is(at + 1, '-'))) return null
  const read = readDays(cursor, at, true)
  return read?.shape.form === 'days' ? read : null
}

/** "7/5" after a word that leads to a day; never "9.5", nor "1/3 diện tích". */
function readBareDay(cursor: TokenCursor, at: number): ReadShape | null {
  if (cursor.text(at + 1) !== '/') return null
  const after = cursor.tokens[at + 3]
  if (after?.kind === 'word' && ['số', 'diện', 'tổng', 'xã', 'tỉnh', 'huyện', 'trường', 'dân', 'hộ'].includes(after.text))
    return null
  return readDays(cursor, at, true)
}

/** After "5 năm": it is a period where it stands for the time of a figure, not in "5 năm thực hiện". */
const YEARS_AFTER = new Set(['huy', 'qua', 'đạt', 'ước', 'khoảng', 'là', 'trên', 'hơn', 'gần'])

/** Whether a number in front is a dated street or square ("đường 7/5"), a document or the like, and no time. */
const NO_TIME_BEFORE = new Set(['đường', 'phố', 'trường', 'số', 'cầu', 'phường', 'km', 'khóa', 'thứ'])

/**
 * "từ ngày 20 đến 23 tháng 3 âm lịch (tức từ ngày 6/5 đến 9/5/2026)": the civil days in brackets win. Without them a lunar
 * day is one, and a stretch of lunar days is none that can be told.
 */
function inCalendar(cursor: TokenCursor, at: number, read: ReadShape): ReadShape | null {
  const { shape } = read
  if (shape.form !== 'lunar' && shape.form !== 'day' && shape.form !== 'days') return read
  const marked = cursor.is(read.to, 'âm', 'lịch')
  if (shape.form !== 'lunar' && !marked) return read
  const to = marked ? read.to + 2 : read.to
  const civil = readCivilInBrackets(cursor, to)
  if (civil !== null || shape.form === 'lunar') return civil ?? read
  if (shape.form === 'days' || cursor.is(at - 1, 'đến') || cursor.is(at - 1, '-')) return null
  return { shape: { form: 'lunar', day: shape.day, month: shape.month, year: shape.year, canChi: null }, to }
}

function readCivilInBrackets(cursor: TokenCursor, at: number): ReadShape | null {
  if (!cursor.is(at, '(')) return null
  let next = at + 1
  while (CIVIL_BEFORE.has(cursor.text(next))) next++
  const read = next > at + 1 ? readDays(cursor, next, true) : null
  return read !== null && cursor.is(read.to, ')') ? { ...read, to: read.to + 1 } : null
}

const CIVIL_BEFORE = new Set(['tức', 'nhằm', 'là', 'từ', 'ngày', 'dương', 'lịch'])

/** Reads the time that begins at a token, or null. `floor` is where earlier readings end. */
export function readTime(cursor: TokenCursor, at: number): TimeMention | null {
  const token = cursor.tokens[at]
  if (token === undefined) return null
  let read: ReadShape | null = null
  if (token.kind === 'number') {
    // "đến thành phố 7 tháng đạt …" is no street.
    const ofCity = cursor.is(at - 2, 'thành', 'phố') && cursor.is(at + 1, 'tháng')
    if (NO_TIME_BEFORE.has(cursor.text(at - 1)) && !ofCity) return null
    read = readNumber(cursor, at)
  } else read = readVague(cursor, at) ?? READERS.get(token.text)?.(cursor, at) ?? null
  if (read !== null) read = inCalendar(cursor, at, read)
  return read && { shape: read.shape, role: timeRole(cursor, at), from: at, to: read.to }
}

/** The times of tokens that were asked for once: a block is asked for its own by its article, its section and its events. */
const READ = new WeakMap<readonly Token[], readonly TimeMention[]>()

/** Every time that tokens say, from left to right, none inside another. */
export function readTimes(tokens: readonly Token[]): readonly TimeMention[] {
  const before = READ.get(tokens)
  if (before !== undefined) return before
  const found = timesIn(tokens)
  READ.set(tokens, found)
  return found
}

function timesIn(tokens: readonly Token[]): readonly TimeMention[] {
  const cursor = new TokenCursor(tokens)
  const found: TimeMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const mention = readTime(cursor, at)
    if (mention !== null) found.push(mention)
    at = mention?.to ?? at + 1
  }
  return found
}
