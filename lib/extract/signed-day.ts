import { type CivilDate, civilDate } from '../time/civil-date.ts'
import type { ReadBlock } from './text/read-block.ts'
import type { Token } from './text/token.ts'
import { readDays } from './when/read-days.ts'
import { resolveTime } from './when/resolve-time.ts'
import type { SaidDay } from './when/time-shape.ts'
import { TokenCursor } from './when/token-cursor.ts'

const LEADING_BLOCKS = 5
const CLOSING_BLOCKS = 2
const LONGEST_PLACE = 6
/** So many tokens has a line that only says who wrote when. */
const LONGEST_LINE = 16
/** "26.9.2011, Bản tin Tây Bắc"; in "Ngày 15/3/1997, tỉnh Cà Mau khởi công cầu" something happened. */
const LONGEST_NAMED = 10
const DATELINE_ENDS = new Set(['(', '-', ')'])

/**
 * The day that a text itself is signed with: in the dateline of an agency ("Hạ Long, 4/7 (TTXVN) - …", "Hạ Long, 30/12/2018. Trời
 * mù sương"), on a letterhead ("Đà Nẵng, ngày 10 tháng 7 năm 2023"), or on its last line ("Ban Tuyên giáo (tổng hợp) - 31/3/2022").
 * `year` stands in for one that a dateline does not say; without either there is none.
 */
export function signedDay(blocks: readonly ReadBlock[], year: number | null): CivilDate | null {
  const leading = blocks.slice(0, LEADING_BLOCKS)
  for (const { tokens } of leading) {
    const day = dayOf(dateline(tokens), year) ?? dayOf(atEnd(tokens, placeBefore), null)
    if (day !== null) return day
  }
  for (const { tokens } of blocks.slice(LEADING_BLOCKS).slice(-CLOSING_BLOCKS)) {
    const day = tokens.length <= LONGEST_LINE ? dayOf(atEnd(tokens, signBefore), null) : null
    if (day !== null) return day
  }
  return null
}

/** Whether a time is only that of a dateline or of a closing line. */
export function isSignature(tokens: readonly Token[], { from }: { readonly from: number }): boolean {
  const ends = (dateline(tokens) ?? (tokens.length <= LONGEST_LINE ? atEnd(tokens, signBefore) : null))?.to ?? 0
  return from < ends
}

/** A day that was signed with, and where it ends. */
interface Signed extends SaidDay {
  readonly to: number
}

function dayOf(said: SaidDay | null, year: number | null): CivilDate | null {
  const known = said?.year ?? year
  if (said === null || known === null) return null
  return (
    resolveTime(
      { form: 'day', day: said.day, month: said.month, year: said.year },
      { day: civilDate(known, 12, 31), exact: false, period: String(known) },
      'past',
    )?.start ?? null
  )
}

/** "Hà Nội, 2/5 (TTXVN) -", "Hưng Yên (TTXVN 20/5) -" */
function dateline(tokens: readonly Token[]): Signed | null {
  const sign = tokens.slice(0, LONGEST_PLACE + 1).findIndex(({ text }) => text === ',' || text === '(')
  if (sign < 1 || sign > LONGEST_PLACE || !tokens.slice(0, sign).every(({ capital, text }) => capital || text === '.'))
    return null
  const cursor = new TokenCursor(tokens)
  // "Hà Nội (15/2) -", "Hà Nội (TTXVN 15/2) -", "Hà Nội, ngày 15/2 (TTXVN) -"
  const read = readDays(cursor, sign + 1, true) ?? readDays(cursor, sign + 2, true)
  if (read?.shape.form !== 'day') return null
  const { day, month, year } = read.shape
  const ends = DATELINE_ENDS.has(cursor.text(read.to)) || (year !== null && (cursor.is(read.to, '.') || cursor.is(read.to, ':')))
  return ends ? { day, month, year, to: read.to } : null
}

/** A full day at the end of a line, where what stands before it makes a signature of it. */
function atEnd(tokens: readonly Token[], before: (cursor: TokenCursor, at: number) => boolean): Signed | null {
  const cursor = new TokenCursor(tokens)
  for (let at = Math.max(0, tokens.length - LONGEST_LINE); at < tokens.length; at++) {
    const read = readDays(cursor, at, true)
    if (read?.shape.form !== 'day' || read.shape.year === null) continue
    const { day, month, year } = read.shape
    const start = cursor.is(at - 1, 'ngày') ? at - 1 : at
    const ends = read.to === tokens.length || SIGN_AFTER.has(cursor.text(read.to))
    return ends && before(cursor, start) ? { day, month, year, to: read.to } : null
  }
  return null
}

/** "26.9.2011, Bản tin Tây Bắc", "(Nguyệt san Sông Châu, 28/6/2025)" */
const SIGN_AFTER = new Set(['-', ',', ')'])

/** "Đà Nẵng, ngày …" */
function placeBefore(cursor: TokenCursor, at: number): boolean {
  return cursor.is(at - 1, ',') && cursor.tokens[at - 2]?.capital === true
}

/** "(Tổng hợp) - 31/3/2022", "số ra 1/1/2017"; at the head of a line, with no more than a name behind it. */
function signBefore(cursor: TokenCursor, at: number): boolean {
  if (at === 0) return !cursor.is(0, 'ngày') && cursor.tokens.length <= LONGEST_NAMED
  return cursor.is(at - 1, '-') || cursor.is(at - 1, ',') || cursor.is(at - 1, ')') || cursor.is(at - 2, 'số', 'ra')
}
