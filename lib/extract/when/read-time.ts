import type { Token } from '../text/token.ts'
import { inCalendar } from './in-calendar.ts'
import { readBareDays } from './read-bare-days.ts'
import { readBareYear } from './read-bare-year.ts'
import { PARTS_OF_DAY, readDayWord, readPartOfDay, readThatDay } from './read-day-words.ts'
import { type ReadShape, readFirstDays } from './read-days.ts'
import { readFeast, readLunarDay } from './read-lunar.ts'
import { readMonthShape, readMonthSpan, readQuarter } from './read-months.ts'
import { readHalf, readPartOf, readTenDays } from './read-parts.ts'
import { readBareNow, readFrom, readNow, readThisMonth, readWholeYear, readYearsEnd } from './read-present.ts'
import { readVague } from './read-vague.ts'
import { readTerm, readYearCount } from './read-year-count.ts'
import { readCentury, readDecade, readNamedSpan, readSchoolYear, readYear, readYearSpan } from './read-years.ts'
import { timeRole } from './time-role.ts'
import type { TimeMention } from './time-shape.ts'
import { TokenCursor } from './token-cursor.ts'

type Reader = (cursor: TokenCursor, at: number) => ReadShape | null

/** "Hơn nửa tháng qua", "nhiều tháng trước": how long, and no month. */
const COUNTED_MONTHS = new Set(['nửa', 'mấy', 'nhiều', 'vài'])

/** What may begin a time, by its first word. Every reader looks at a handful of tokens only. */
const READERS = new Map<string, Reader>([
  ['ngày', readDayWord],
  ...PARTS_OF_DAY.map((word): [string, Reader] => [word, readPartOfDay]),
  ['mùng', (cursor, at) => readLunarDay(cursor, at) ?? readFirstDays(cursor, at)],
  ['rằm', readLunarDay],
  ['tết', readFeast],
  ['xuân', readFeast],
  [
    'tháng',
    (cursor, at) =>
      cursor.tokens[at - 1]?.kind === 'number' || COUNTED_MONTHS.has(cursor.text(at - 1))
        ? null
        : (readMonthShape(cursor, at + 1) ?? readThisMonth(cursor, at)),
  ],
  ['cả', readWholeYear],
  ['quý', (cursor, at) => readQuarter(cursor, at + 1)],
  [
    'năm',
    (cursor, at) => {
      if (cursor.is(at + 1, 'học')) return readSchoolYear(cursor, at + 2)
      // "25 năm sau": after so many years.
      if (cursor.tokens[at - 1]?.kind === 'number' && (cursor.is(at + 1, 'sau') || cursor.is(at + 1, 'trước'))) return null
      // "năm năm qua", "thu ngân sách năm năm 35.300 tỷ đồng"
      if (cursor.is(at + 1, 'năm', 'tới')) return { shape: { form: 'years-ahead', count: 5 }, to: at + 3 }
      if (cursor.is(at + 1, 'năm', 'qua')) return { shape: { form: 'year-count', count: 5 }, to: at + 3 }
      if (cursor.is(at + 1, 'năm') && cursor.tokens[at + 2]?.kind === 'number' && cursor.year(at + 2) === null)
        return { shape: { form: 'year-count', count: 5 }, to: at + 2 }
      return readYear(cursor, at + 1) ?? readYearsEnd(cursor, at)
    },
  ],
  ['giai', (cursor, at) => (cursor.is(at + 1, 'đoạn') ? readNamedSpan(cursor, at + 2, false) : null)],
  ['thời', (cursor, at) => (cursor.is(at + 1, 'kỳ') ? readNamedSpan(cursor, at + 2, false) : null)],
  ['nhiệm', (cursor, at) => (cursor.is(at + 1, 'kỳ') ? (readNamedSpan(cursor, at + 2, true) ?? readTerm(cursor, at)) : null)],
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
  ['nay', readBareNow],
  ['hôm', readThatDay],
  ['từ', readFrom],
])

/** What a number begins: months, a count of years, one of several years, days, a span of years. */
function readNumber(cursor: TokenCursor, at: number): ReadShape | null {
  return (
    readShortMonths(cursor, at) ??
    readMonthSpan(cursor, at) ??
    readYearCount(cursor, at) ??
    readFurtherYear(cursor, at) ??
    readBareDays(cursor, at) ??
    readYearSpan(cursor, at) ??
    readBareYear(cursor, at)
  )
}

/** "9T/2027" at the head of a table */
function readShortMonths(cursor: TokenCursor, at: number): ReadShape | null {
  const last = cursor.whole(at, 2)
  const letter = cursor.tokens[at + 1]
  const year = cursor.is(at + 2, '/') ? cursor.year(at + 3) : null
  if (last === null || last < 2 || last > 12 || letter?.text !== 't' || !letter.glued || year === null) return null
  return { shape: { form: 'months', first: 1, last, year }, to: at + 4 }
}

/** "các năm 2021, 2022 và 2023" */
function readFurtherYear(cursor: TokenCursor, at: number): ReadShape | null {
  const year = cursor.year(at)
  const follows = cursor.year(at - 2) !== null && (cursor.is(at - 1, ',') || cursor.is(at - 1, 'và'))
  const span = cursor.is(at + 1, '-') || cursor.is(at + 1, 'đến')
  return year !== null && follows && !span ? { shape: { form: 'year', year }, to: at + 1 } : null
}

/** Whether a number in front is a dated street or square ("đường 7/5"), a document or the like, and no time. */
const NO_TIME_BEFORE = new Set(['đường', 'phố', 'trường', 'số', 'cầu', 'phường', 'km', 'khóa', 'thứ'])

/** Reads the time that begins at a token, or null. */
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
