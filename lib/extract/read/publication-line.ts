import { isCivilDate } from '../../time/civil-date.ts'
import { parseEdtf } from '../../time/edtf.ts'
import type { PublicationDate } from '../document.ts'
import { givenRange, readBlock } from '../text/read-block.ts'
import { readDays } from '../when/read-days.ts'
import { readMonth } from '../when/read-months.ts'
import { TokenCursor } from '../when/token-cursor.ts'
import type { Line } from './split-lines.ts'

/** "Thứ Sáu, 28/06/2024 14:00 (GMT+0)", "Bản tin Đèo Ngang, 26/09/2025, 11:05": a date, a publisher before it, little else. */
export function publicationDate(given: string, line: Line): { published: PublicationDate; publisher: string | null } | null {
  const block = readBlock(given, { kind: 'paragraph', pieces: [line] })
  const { tokens } = block
  if (tokens.length > 40 || tokens.at(-1)?.text === '.') return null
  const cursor = new TokenCursor(tokens)
  const issue = monthOfIssue(given, line, cursor) ?? englishDate(given.slice(line.start, line.end))
  if (issue !== null) return issue
  for (let at = 0; at < tokens.length; at++) {
    const before = cursor.is(at - 1, ':') ? at - 2 : at - 1
    const read = readDays(cursor, at, DATE_WORDS.has(cursor.text(before)) || cursor.is(before, '·') || cursor.is(before, '•'))
    // "Bài viết nhân kỷ niệm 30 năm tái lập tỉnh, 01/4/1992 - 01/4/2022"
    if (read?.shape.form === 'anniversary') return null
    if (read?.shape.form !== 'day' || read.shape.year === null) continue
    const { year, month, day } = read.shape
    let end = at
    while (end > 0 && (tokens[end - 1]?.kind !== 'word' || DATE_WORDS.has(cursor.text(end - 1)))) end--
    // "Cập nhật lúc 17h20, 31-01-2024" names nobody.
    if (tokens.slice(0, end).every(({ kind, text }) => kind !== 'word' || DATE_WORDS.has(text) || text === 'h')) end = 0
    // "Ngày đăng: 03.07.2025 - Chuyên mục: Đất và người": what stands behind a dash or bar is of other things.
    const dots = tokens.some(({ text }) => text === '·' || text === '•')
    const apart = end === 0 || dots ? tokens.findIndex(({ text }, index) => index >= read.to && APART.has(text)) : -1
    const rest = tokens.slice(read.to, apart < 0 ? undefined : apart)
    if (rest.filter(({ kind, text }) => kind === 'word' && !DATE_WORDS.has(text)).length > 4) return null
    // "Đăng bởi Tôn Nữ Diệu My · 28.04.2026" names a person.
    const range = end > 0 && !dots ? givenRange(block, 0, end) : null
    // "30-11-2020 07:42 - Báo Ao Bà Om": the paper may stand behind the date.
    const behind = given.slice(line.start, line.end).split(/\s+[-–—|•]\s+|,\s+/)
    const named = behind.find((part) => STARTS_WITH_PAPER.test(part)) ?? nameBehind(behind.at(-1) ?? '')
    const publisher = range && range.end - range.start < 80 ? nameIn(given.slice(range.start, range.end)) : named
    const date = parseEdtf(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    const hour = hourIn(given.slice(line.start, line.end))
    return { published: { date, basis: 'stated', ...(hour === null ? {} : { hour }) }, publisher }
  }
  return null
}

/** "02/10/2023 | 07:30 | Kinh tế Biên Hùng": a name in capitals at the end of the line. */
function nameBehind(part: string): string | null {
  const words = part.trim().split(/\s+/)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const isName = words.length >= 3 && words.length <= 6 && capitals >= 3 && !/[\d:/()]/.test(part)
  return isName ? part.trim() : null
}

/** "28/06/2024 14:00 (GMT+0)", "31/10/2023 06:15:02 PM", "17h20": the hour of a line with a date. */
function hourIn(text: string): number | null {
  const said = /(?<![\d+:/.-])(\d{1,2})(?::|h| giờ )\d{2}(?::\d{2})?(?: ?(PM|CH))?/i.exec(text)
  const hour = Number(said?.[1]) + (said?.[2] && Number(said[1]) < 12 ? 12 : 0)
  return said !== null && hour < 24 ? hour : null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "Gang Thép Weekly, Jan 12, 2018, 8:00 AM", "Saigon Ledger, 16 January 2017, 4:20 PM" */
function englishDate(text: string): ReturnType<typeof publicationDate> {
  const american = /^(.{0,60}?)\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (20\d\d)\b/.exec(text)
  const british = /^(.{0,60}?)\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.?,? (20\d\d)\b/.exec(text)
  const said = american ?? british
  const [name, date] = american ? [american[2], american[3]] : [british?.[3], british?.[2]]
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1
  const day = `${said?.[4]}-${String(month).padStart(2, '0')}-${date?.padStart(2, '0')}`
  if (!said || !isCivilDate(day)) return null
  return { published: { date: parseEdtf(day), basis: 'stated' }, publisher: said[1]?.replace(/[\s,|·-]+$/, '') || null }
}

/** "Bản tin Vàm Cỏ Đông, tháng 11-2005": a paper that appears once a month. */
function monthOfIssue(given: string, line: Line, cursor: TokenCursor): ReturnType<typeof publicationDate> {
  const { tokens } = cursor
  const at = tokens.findIndex(({ text }) => text === 'tháng')
  const name = nameIn(given.slice(line.start, line.end))
  if (at < 2 || tokens.length > 14 || !STARTS_WITH_PAPER.test(name) || tokens[at - 1]?.kind === 'number') return null
  const month = readMonth(cursor, at + 1)
  if (month === null || month.said.year === null || month.said.to < tokens.length) return null
  const date = parseEdtf(`${month.said.year}-${String(month.month).padStart(2, '0')}`)
  return { published: { date, basis: 'stated' }, publisher: name }
}

/** A line or part of a line that names a paper begins so. */
export const STARTS_WITH_PAPER = /^(?:báo|nhật báo|tuần báo|tạp chí|bản tin|cổng|trang|đài)\s/i

/** "PHÓNG SỰ - Tạp chí Biển Hồ", "Báo Rạch Tàu, số ra": the part that names a paper, else all of it. */
export function nameIn(text: string): string {
  const parts = text.split(/\s+[-–—|•]\s+|,\s+/)
  const name = parts.find((part) => STARTS_WITH_PAPER.test(part)) ?? text.replace(/^(?:nguồn\s*:|theo)\s*/i, '')
  // "Báo Non Nước (nonnuoc.vn)", "(Báo Điện Biên": a bracket that belongs to the line, not to the name.
  return withoutBracket(name)
}

const APART = new Set(['-', '|', '·', '•'])

/** "Báo Non Nước (nonnuoc.vn)", "(Báo Điện Biên": a bracket belongs to the line, not to the name. */
export function withoutBracket(name: string): string {
  return name.replace(/^\(/, '').replace(/\s*\([^)]*\)?\s*$/, '') || name
}

const DATE_WORDS = new Set(
  'thứ,hai,ba,tư,năm,sáu,bảy,chủ,nhật,ngày,gmt,cập,nhật,đăng,lúc,thời,gian,lượt,xem,đọc,in,bài,viết,am,pm,giờ,phút,xuất,bản,utc'.split(
    ',',
  ),
)
