import type { PageArticle } from '../../document.ts'
import { publication } from './page-head.ts'
import type { Segment } from './segments.ts'
import { piecesText } from './text-pieces.ts'

/** Shorter links are labels and sections, not titles. */
const TITLE = 25
const DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}/

/**
 * The teasers in the segments of "related news": a title is a linked line or a line that is long enough, the date beside or
 * below it is its own, sentences below it are its text. What is said twice (picture and title) counts once.
 */
export function teasersIn(source: string, segments: readonly Segment[]): readonly PageArticle[] {
  const teasers: { title: string; segment: Segment; dates: string[]; body: Segment[] }[] = []
  for (const segment of segments) {
    const text = piecesText(source, segment.pieces)
    const open = teasers.at(-1)
    const date = DATE.exec(text)?.[0]
    const title = titleOf(text)
    if (open && title === open.title) continue
    const isSentence = /[.…]$/.test(text) && segment.linked === 0
    if (open && isSentence && title.length > TITLE) open.body.push(segment)
    else if (title.length > TITLE) teasers.push({ title, segment, dates: date ? [date] : [], body: [] })
    else if (open && date) open.dates.push(date)
  }
  return teasers.map(({ title, segment, dates, body }) => ({
    kind: 'teaser',
    title,
    publisher: null,
    author: null,
    url: null,
    published: publication(dates[0] ?? null),
    blocks: [{ kind: 'heading', pieces: segment.pieces }, ...body.map(({ pieces }) => ({ kind: 'paragraph' as const, pieces }))],
  }))
}

/** Without the date that stands at either end of the line. */
function titleOf(text: string): string {
  return text
    .replace(new RegExp(`\\s*[(|–-]?\\s*(?:${DATE.source})[^\\p{L}]*$`, 'u'), '')
    .replace(new RegExp(`^[^\\p{L}]*(?:${DATE.source})[^\\p{L}]*`, 'u'), '')
    .trim()
}
