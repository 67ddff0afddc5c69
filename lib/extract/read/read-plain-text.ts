import type { Block, BlockKind, PageArticle, PageDocument, PublicationDate } from '../document.ts'
import { nameIn, publicationDate, STARTS_WITH_PAPER, withoutBracket } from './publication-line.ts'
import { type Line, linesOf } from './split-lines.ts'
import { stackedRows } from './stacked-rows.ts'

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
const BULLET = /^(?:[•+*–-]\s+|\d{1,2}[.)]\s|\(?[a-zđ0-9]\)\s)/
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
  const main: { line: Line; kind: BlockKind; cells?: readonly Line[] }[] = []
  const stacked = stackedRows(given, lines)
  /** Lines before this offset are cells of a row. */
  let taken = 0
  const rest: Line[] = []
  let section: 'article' | 'teasers' | 'end' = 'article'
  let previous = ''
  for (const line of lines) {
    const cells = stacked.get(line)
    if (cells && section === 'article' && main.length > 0) {
      main.push({ line, kind: 'table-row', cells })
      taken = cells.at(-1)?.end ?? taken
    }
    if (line.start < taken) continue
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
      blocks: main.map(({ line, kind, cells }) => (cells ? rowOf(cells) : blockOf(given, line, kind))),
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

function rowOf(cells: readonly Line[]): Block {
  const pieces = cells.flatMap(({ start, end }, at) =>
    at === 0
      ? [{ start, end }]
      : [
          { start, end: start, reads: ' | ' },
          { start, end },
        ],
  )
  return { kind: 'table-row', pieces }
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
