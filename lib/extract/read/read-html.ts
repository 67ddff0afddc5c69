import { parse } from 'parse5'
import type { Block, BlockKind, PageArticle, PageDocument, Piece, PublicationDate } from '../document.ts'
import { mainPart } from './html/main-part.ts'
import { nestsDeeperThan } from './html/nesting.ts'
import { type PageHead, readPageHead } from './html/page-head.ts'
import { type Element, type Segment, segmentsOf } from './html/segments.ts'
import { teasersIn } from './html/teasers.ts'
import { piecesText } from './html/text-pieces.ts'
import { publicationDate, STARTS_WITH_PAPER } from './publication-line.ts'
import { sectionOf } from './read-plain-text.ts'

/** A line that only says how often the page was read, shared or liked. */
const COUNT =
  /^[\p{L}\s:(]*[\d.,]+\s*(?:lượt\s*(?:xem|đọc|thích)|views?|bình luận|chia sẻ)\b.*$|^(?:lượt\s*(?:xem|đọc)|views?)\s*:?\s*[\d.,]+$/iu
const CAPTION = /^(?:ảnh|photo|nguồn ảnh)\s*:|\bảnh\s*:\s*[^.]{2,60}$|\bảnh (?:tư liệu|minh họa|minh hoạ)\)?\.?$/iu
const PHOTO_CREDIT = /[.…]\s*Ảnh\s*:?\s*[\p{L}\s/,.-]{2,60}$/u
/** The parser looks through all open elements at each tag; no page of a news site comes near. */
const DEEPEST = 2000
/** Further lines of the head: date, author, source stand near the title. */
const HEAD_LINES = 6

/**
 * Reads a page as saved from a news site. The article is what the page itself says or what holds most of its running text;
 * menus, sidebars, scripts, comments, counts and captions are cut; related news become teasers with their own dates. Pieces
 * point into the source as given. Throws a RangeError for a page that nests without end.
 */
export function readHtml(given: string): PageDocument {
  if (nestsDeeperThan(given, DEEPEST)) throw new RangeError(`the page nests more than ${DEEPEST} elements deep`)
  const root = parse(given, { sourceCodeLocationInfo: true })
  const head = readPageHead(root)
  const segments = segmentsOf(given, root)
  const main = mainPart(segments)
  const inside = segments.filter(({ path }) => main === null || path.includes(main))
  const title = titleSegment(given, segments, inside, head)
  const body = readBody(given, [...between(segments, title, inside), ...inside], title, head)
  const outside = segments.filter(({ role, path }) => role === 'related' || (main !== null && !path.includes(main)))
  const related = outside.filter(({ role }) => role === 'related')
  const article: PageArticle = {
    kind: 'main',
    title: title ? piecesText(given, title.pieces) : (head.title ?? ''),
    publisher: head.publisher ?? body.publisher ?? paperIn(head.title),
    author: head.author,
    url: head.url,
    published: head.published ?? body.published ?? dateAbove(given, segments, title) ?? dateOfPage(given, segments, title),
    blocks: [...(title ? [{ kind: 'heading' as const, pieces: title.pieces }] : []), ...body.blocks],
  }
  return {
    given,
    articles: [article, ...teasersIn(given, [...body.teasers, ...related.filter((one) => !body.teasers.includes(one))])],
  }
}

/** Date, author and lead that stand between a title and the element of the text, where the title is outside of it. */
function between(segments: readonly Segment[], title: Segment | null, inside: readonly Segment[]): readonly Segment[] {
  const [first] = inside
  if (title === null || first === undefined || inside.includes(title)) return []
  const [from, to] = [segments.indexOf(title), segments.indexOf(first)]
  return segments.slice(from, Math.max(from, to)).filter(({ role }) => role !== 'related')
}

/** The page's first h1, inside the article or before it; else the heading that the page's title repeats. */
function titleSegment(
  given: string,
  segments: readonly Segment[],
  inside: readonly Segment[],
  { title }: PageHead,
): Segment | null {
  const isFirst = ({ tag, path, role }: Segment) =>
    role !== 'related' && tag === 'heading' && path.some(({ tagName }) => tagName === 'h1')
  const repeats = ({ pieces, length, tag }: Segment) => {
    if (title === null || length >= 400) return false
    const text = piecesText(given, pieces)
    // A page's title is often the heading cut short.
    return text === title || (tag === 'heading' && title.length > 15 && text.startsWith(title))
  }
  return inside.find(isFirst) ?? segments.find(isFirst) ?? inside.find(repeats) ?? segments.find(repeats) ?? headingAbove(inside)
}

/** A heading of another size above the running text, where the page's title is only the paper's name. */
function headingAbove(inside: readonly Segment[]): Segment | null {
  const text = inside.findIndex(isRunning)
  const above = inside.slice(0, Math.max(text, 0)).filter(({ role, linked }) => role !== 'related' && linked === 0)
  return above.find(({ tag }) => tag === 'heading') ?? above.find(({ path }) => path.some(isTitle)) ?? null
}

/** `<p class="pTitle">` */
function isTitle({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === 'class' && /(?:^|[\s_-])title\b|[a-z]Title\b|tieude|headline/.test(value))
}

interface Body {
  readonly blocks: readonly Block[]
  readonly teasers: readonly Segment[]
  readonly published: PublicationDate | null
  readonly publisher: string | null
}

function readBody(given: string, inside: readonly Segment[], title: Segment | null, head: PageHead): Body {
  const blocks: Block[] = []
  const teasers: Segment[] = []
  let published: PublicationDate | null = null
  let publisher: string | null = null
  let section: 'article' | 'teasers' | 'end' = 'article'
  let box: Element | null = null
  let read = 0
  let term: Segment | null = null
  for (const segment of title ? after(inside, title) : inside) {
    if (segment === title || segment.role === 'related') continue
    const text = piecesText(given, segment.pieces.length > 400 ? segment.pieces.slice(0, 400) : segment.pieces)
    if (text.length < 3) continue
    const next = text.length < 60 && segment.tag !== 'table-row' ? sectionOf(text) : null
    if (next) {
      section = next
      box = boxOf(segment, title ?? inside[0] ?? null)
      continue
    }
    const goesOn = isRunning(segment) || (segment.tag === 'heading' && segment.linked === 0)
    if (section === 'teasers' && box !== null && !segment.path.includes(box) && goesOn) section = 'article'
    if (section === 'end') continue
    if (section === 'teasers') {
      teasers.push(segment)
      continue
    }
    const element = segment.path.at(-1)?.tagName
    const isShort = text.length < 200 && element !== 'dt'
    const dated: DateLine = isShort && published === null && read < HEAD_LINES ? dateIn(given, segment) : null
    read++
    if (dated) {
      published = dated.published
      publisher = dated.publisher
      continue
    }
    if (segment.role === 'meta' && isShort) continue
    if (isShort && (COUNT.test(text) || CAPTION.test(text) || PHOTO_CREDIT.test(text) || text === head.author)) continue
    if (element === 'dt') {
      if (term !== null) blocks.push({ kind: 'paragraph', pieces: term.pieces })
      term = segment
      continue
    }
    blocks.push(
      term !== null && element === 'dd'
        ? pairOf(term, segment)
        : { kind: kindOf(segment, text, blocks.length), pieces: segment.pieces },
    )
    term = null
  }
  return { blocks, teasers, published, publisher }
}

/** `<dt>10/10/1895</dt><dd>Lập tỉnh Bắc Giang.</dd>`: a row of two cells. */
function pairOf(term: Segment, described: Segment): Block {
  const at = term.pieces.at(-1)?.end ?? 0
  return { kind: 'table-row', pieces: [...term.pieces, { start: at, end: at, reads: ' | ' }, ...described.pieces] }
}

/** The innermost element around a heading of other news that the article's title is not in: a box beside the text, or none. */
function boxOf({ path }: Segment, title: Segment | null): Element | null {
  return path.findLast((element) => !HEADING.test(element.tagName) && !title?.path.includes(element)) ?? null
}

const HEADING = /^(?:h[1-6]|p)$/
/** Links and titles are shorter than the text that goes on below such a box. */
const RUNNING = 100

function isRunning({ length, linked }: Segment): boolean {
  return length >= RUNNING && linked < length / 3
}

/** What comes before the title inside the article's element is its section or a date of the page. */
function after(segments: readonly Segment[], title: Segment): readonly Segment[] {
  const at = segments.indexOf(title)
  return at < 0 ? segments : segments.slice(at)
}

/** A day with its hour right above the title, in the element of the article: pages of old portals put it there. */
function dateAbove(given: string, segments: readonly Segment[], title: Segment | null): PublicationDate | null {
  const before = title === null ? [] : segments.slice(0, segments.indexOf(title))
  const above = before.findLast(({ pieces }) => piecesText(given, pieces) !== '')
  const around = title?.path.findLast(({ tagName }) => !HEADING.test(tagName))
  if (above === undefined || around === undefined || !above.path.includes(around)) return null
  return CLOCK.test(piecesText(given, above.pieces)) ? (dateIn(given, above)?.published ?? null) : null
}

/** "BÁO THÁP NHẠN | Thứ Ba, 01/07/2014 08:00": a bar at the head of the page, where nothing nearer says the day. */
function dateOfPage(given: string, segments: readonly Segment[], title: Segment | null): PublicationDate | null {
  const above = segments.slice(0, Math.min(title === null ? BAR_SEGMENTS : segments.indexOf(title), BAR_SEGMENTS))
  for (const segment of above) {
    const text = piecesText(given, segment.pieces)
    const said = text.length < 120 && CLOCK.test(text) ? dateIn(given, segment) : null
    if (said !== null) return { ...said.published, basis: 'inferred' }
  }
  return null
}

const BAR_SEGMENTS = 12

/** The name of a paper that is all a page's title says. */
function paperIn(title: string | null): string | null {
  return title !== null && title.length < 60 && STARTS_WITH_PAPER.test(title) ? title : null
}

const CLOCK = /\d{1,2}(?::|h| giờ )\d{2}/

type DateLine = ReturnType<typeof publicationDate>

function dateIn(given: string, { pieces }: Segment): DateLine {
  const [first, last]: (Piece | undefined)[] = [pieces[0], pieces.at(-1)]
  return first && last ? publicationDate(given, { start: first.start, end: last.end }) : null
}

function kindOf(segment: Segment, text: string, index: number): BlockKind {
  if (segment.tag !== 'paragraph') return segment.tag
  if (index === 0) return 'lead'
  // A short line without a full stop heads what follows, however the site sets it.
  return text.length < 120 && !/[.;:,…!?]$/.test(text) ? 'heading' : 'paragraph'
}
