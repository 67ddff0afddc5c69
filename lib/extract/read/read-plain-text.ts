import { isCivilDate } from '../../time/civil-date.ts'
import { parseEdtf } from '../../time/edtf.ts'
import type { Block, BlockKind, PageArticle, PageDocument, PublicationDate } from '../document.ts'
import { givenRange, readBlock } from '../text/read-block.ts'
import { readDays } from '../when/read-days.ts'
import { readMonth } from '../when/read-months.ts'
import { TokenCursor } from '../when/token-cursor.ts'
import { type Line, linesOf } from './split-lines.ts'

/** Headings of what stands below an article: other news (`teasers`), or nothing of interest (`end`). */
const AFTER_ARTICLE: readonly (readonly [words: string, what: 'teasers' | 'end'])[] = [
  ['có thể bạn quan tâm', 'teasers'],
  ['tin cùng chuyên mục', 'teasers'],
  ['tin liên quan', 'teasers'],
  ['tin khác', 'teasers'],
  ['bài liên quan', 'teasers'],
  ['tin mới', 'teasers'],
  ['đọc thêm', 'teasers'],
  ['xem thêm', 'teasers'],
  ['cùng chuyên mục', 'teasers'],
  ['các tin khác', 'teasers'],
  ['tin đọc nhiều', 'teasers'],
  ['đọc nhiều', 'teasers'],
  ['bình luận', 'end'],
  ['ý kiến bình luận', 'end'],
  ['back to top', 'end'],
  ['liên kết web', 'end'],
  ['bản đồ hành chính', 'end'],
]
const FILE_NAME = /^[\w.-]{1,80}\.(?:jpe?g|png|gif|webp|mp4)$/i
const PUBLISHER = /(?:báo(?! cáo| chí)|tạp chí|trang thông tin điện tử|cổng thông tin|đài phát thanh|thông tấn xã)/i
const BULLET = /^(?:[•+*–-]\s+|\d{1,2}[.)]\s)/
/** Longer lines are text, whatever they begin with. */
const SHORT = 200

/** Date, author and source stand among so many first lines. */
const HEAD = 4

interface Head {
  publisher: string | null
  author: string | null
  url: string | null
  published: PublicationDate | null
}

/** Reads a page that was saved as plain text: title first, furniture cut, what follows the article as teasers. */
export function readPlainText(given: string): PageDocument {
  const lines = linesOf(given)
  const head: Head = { publisher: null, author: null, url: null, published: null }
  const main: { line: Line; kind: BlockKind }[] = []
  const rest: Line[] = []
  let section: 'article' | 'teasers' | 'end' = 'article'
  let previous = ''
  for (const line of lines) {
    const full = given.slice(line.start, Math.min(line.end, line.start + SHORT))
    const short = line.end - line.start < SHORT
    const text = full.normalize('NFC').replace(/^[•\s]+/, '')
    if (short) {
      const after = sectionOf(text)
      if (after !== null && main.length > 0) {
        section = after
        continue
      }
      const dated = head.published
      if (section === 'article' && takeHead(given, line, text, head, main.length)) {
        const above = main.at(-1)
        // The publisher alone on the line above the date.
        if (
          dated === null &&
          head.published &&
          head.publisher === null &&
          above &&
          main.length > 1 &&
          above.line.end - above.line.start < 60 &&
          !isRubric(given.slice(above.line.start, above.line.end))
        ) {
          head.publisher = given.slice(above.line.start, above.line.end)
          main.pop()
        }
        continue
      }
      if (FILE_NAME.test(text) || text.length < 3) continue
    }
    if (section === 'end') continue
    if (section === 'teasers') {
      rest.push(line)
      continue
    }
    if (text === previous) continue
    previous = text
    main.push({ line, kind: kindOf(given, line, text, main.length) })
  }
  takeBrand(given, main, head)
  head.publisher ??= agencyIn(given, main)
  const title = main[0]
  const articles: PageArticle[] = [
    {
      kind: 'main',
      title: title ? given.slice(bulletEnd(given, title.line), title.line.end) : '',
      ...head,
      blocks: main.map(({ line, kind }) => blockOf(given, line, kind)),
    },
    ...teasersOf(given, rest),
  ]
  return { given, articles }
}

/** The name of the paper stands alone above a longer line, which is the title: what was taken for its name is the author's. */
function takeBrand(given: string, main: { line: Line; kind: BlockKind }[], head: Head): void {
  const [first, second] = main.map(({ line }) => given.slice(line.start, Math.min(line.end, line.start + SHORT)))
  if (first === undefined || second === undefined || main.length < 4) return
  const isBrand = first.split(/\s+/).length <= 4 && !/[\d:.,!?"]/.test(first)
  if (!isBrand || second.split(/\s+/).length < 6 || second.length >= SHORT || /[.;…]$/.test(second)) return
  if (head.publisher !== null && isPerson(head.publisher)) head.author ??= head.publisher
  else if (head.publisher !== null) return
  head.publisher = first
  main.shift()
  const [title] = main
  if (title) title.kind = 'heading'
}

/** "(Đài Sông Maspero) - Trong 8 tháng …": who reports, at the beginning of the text. */
function agencyIn(given: string, main: readonly { line: Line }[]): string | null {
  for (const { line } of main.slice(1, HEAD)) {
    const name = /^\(([^()]{6,60})\)\s*[-–—]/u.exec(given.slice(line.start, Math.min(line.end, line.start + SHORT)))?.[1]
    if (name !== undefined && STARTS_WITH_PAPER.test(name)) return name
  }
  return null
}

/** "KINH TẾ", "XÃ LUẬN" */
function isRubric(text: string): boolean {
  return text === text.toUpperCase() && text.split(/\s+/).length <= 4
}

/** "Nguyễn Tường", "LÊ THANH BÌNH": two to four capitalised syllables that name no paper. */
function isPerson(text: string): boolean {
  return /^\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){1,3}$/u.test(text) && !/^(?:báo|tạp|cổng|trang|đài|bản)/i.test(text)
}

/** What follows a line that stands alone above other news or the page's end; null for any other line. */
export function sectionOf(text: string): 'teasers' | 'end' | null {
  const folded = text.toLowerCase().replace(/[:\s]+$/, '')
  return AFTER_ARTICLE.find(([words]) => folded === words)?.[1] ?? null
}

/** Takes what a line says of the article itself; false where it is text. */
function takeHead(given: string, line: Line, text: string, head: Head, read: number): boolean {
  if (/^https?:\/\/\S+$/.test(text)) {
    head.url = text
    return true
  }
  const byline = /^theo\s+([^/]{2,60})\/([\w.-]+\.\w{2,4})$/i.exec(text)
  if (byline) {
    head.author = byline[1]?.trim() ?? null
    head.publisher = byline[2] ?? null
    return true
  }
  const photo = /^(?:tin,?\s*ảnh|bài,?\s*ảnh|tin|bài|ảnh|tác giả)\s*:\s*(.{2,60})$/i.exec(text)
  if (photo) {
    head.author ??= photo[1]?.trim() ?? null
    return true
  }
  const written = /^(\p{Lu}[\p{L}\s]{2,40}?)\s*\((?:thực hiện|ghi|tổng hợp)\)/u.exec(text)
  if (written) {
    head.author = written[1]?.trim() ?? null
    return true
  }
  if (/^[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net)$/.test(text)) {
    head.publisher ??= text
    return true
  }
  if (head.published === null && read < HEAD) {
    const dated = publicationDate(given, line)
    if (dated !== null) {
      head.published = dated.published
      head.publisher ??= dated.publisher
      return true
    }
  }
  const source = read < HEAD ? /^nguồn\s*:\s*(.{2,60})$/i.exec(text)?.[1] : undefined
  if (source !== undefined && !/^(?:báo cáo|https?:)/i.test(source)) {
    head.publisher ??= nameIn(source)
    return true
  }
  // "Theo Bản tin Cồn Phụng", "Báo Rừng Xanh": the paper alone on a line.
  const alone = text.replace(/^theo\s+/i, '')
  if (read < HEAD && STARTS_WITH_PAPER.test(alone) && alone.split(/\s+/).length <= 7 && !/[.:,;!?]/.test(alone)) {
    head.publisher ??= withoutBracket(alone)
    return true
  }
  if (read === 0 && PUBLISHER.test(text)) {
    head.publisher ??= withoutBracket(text.replace(/^logo\s+/i, ''))
    return true
  }
  if (/^[\w-]+-icon$/.test(text) || /^\d\d:\d\d \/ \d\d:\d\d$/.test(text)) return true
  // A rubric above the title: "XÃ LUẬN", "KINH TẾ - XÃ HỘI".
  return read === 0 && text === text.toUpperCase() && !/[\d:]/.test(text) && text.split(/[\s-]+/).length <= 4
}

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
    return { published: { date, basis: 'stated' }, publisher }
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "Gang Thép Weekly, Jan 12, 2018, 8:00 AM" */
function englishDate(text: string): ReturnType<typeof publicationDate> {
  const said = /^(.{0,60}?)\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (20\d\d)\b/.exec(text)
  const month = MONTHS.indexOf(said?.[2]?.toLowerCase() ?? '') + 1
  const day = `${said?.[4]}-${String(month).padStart(2, '0')}-${said?.[3]?.padStart(2, '0')}`
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

const STARTS_WITH_PAPER = /^(?:báo|nhật báo|tuần báo|tạp chí|bản tin|cổng|trang|đài)\s/i

/** "PHÓNG SỰ - Tạp chí Biển Hồ", "Báo Rạch Tàu, số ra": the part that names a paper, else all of it. */
function nameIn(text: string): string {
  const parts = text.split(/\s+[-–—|•]\s+|,\s+/)
  const name = parts.find((part) => STARTS_WITH_PAPER.test(part)) ?? text.replace(/^(?:nguồn\s*:|theo)\s*/i, '')
  // "Báo Non Nước (nonnuoc.vn)", "(Báo Điện Biên": a bracket that belongs to the line, not to the name.
  return withoutBracket(name)
}

const APART = new Set(['-', '|', '·', '•'])

function withoutBracket(name: string): string {
  return name.replace(/^\(/, '').replace(/\s*\([^)]*\)?\s*$/, '') || name
}

const DATE_WORDS = new Set(
  'thứ,hai,ba,tư,năm,sáu,bảy,chủ,nhật,ngày,gmt,cập,nhật,đăng,lúc,thời,gian,lượt,xem,đọc,in,bài,viết,am,pm,giờ,phút,xuất,bản,utc'.split(
    ',',
  ),
)

function kindOf(given: string, line: Line, text: string, index: number): BlockKind {
  if (index === 0) return 'heading'
  if (
    given.slice(line.start, line.end).includes('\t') ||
    / \| /.test(given.slice(line.start, Math.min(line.end, line.start + 2000)))
  )
    return 'table-row'
  // "+ BÌNH PHƯỚC: MẤT MÙA ĐIỀU" heads what follows, bullet or not.
  const heads = text.length < 120 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
  if (heads && index > 1) return 'caption'
  if (BULLET.test(given.slice(line.start, line.start + 6))) return 'list-item'
  if (index === 1) return 'lead'
  return text.length < 120 && !/[.;:,…]$/.test(text) ? 'caption' : 'paragraph'
}

function bulletEnd(given: string, line: Line): number {
  let start = line.start
  while (start < line.end && /[•\s]/.test(given.charAt(start))) start++
  return start
}

function blockOf(given: string, line: Line, kind: BlockKind): Block {
  const start = bulletEnd(given, line)
  if (kind !== 'table-row') return { kind, pieces: [{ start, end: line.end }] }
  const pieces = []
  let from = start
  for (let at = start; at <= line.end; at++) {
    if (at < line.end && given[at] !== '\t' && given[at] !== '|') continue
    if (pieces.length > 0) pieces.push({ start: from - 1, end: from, reads: ' | ' })
    pieces.push({ start: from, end: at })
    from = at + 1
  }
  return { kind, pieces }
}

/** Titles and the paragraphs below them: a title is a line without a full stop; said twice, it counts once. */
function teasersOf(given: string, lines: readonly Line[]): readonly PageArticle[] {
  const teasers: { title: Line; body: Line[] }[] = []
  for (const line of lines) {
    const text = given.slice(line.start, line.end)
    const open = teasers.at(-1)
    const isTitle = text.length < 250 && !/[.…]$/.test(text)
    const said = open && given.slice(open.title.start, open.title.end)
    if (open && open.body.length === 0 && said && (text === said || text.endsWith(said))) open.title = line
    else if (isTitle && text.length > 25) teasers.push({ title: line, body: [] })
    else if (open && !isTitle) open.body.push(line)
  }
  return teasers.map(({ title, body }) => ({
    kind: 'teaser',
    title: given.slice(title.start, title.end),
    publisher: null,
    author: null,
    url: null,
    published: null,
    blocks: [blockOf(given, title, 'heading'), ...body.map((line) => blockOf(given, line, 'paragraph'))],
  }))
}
