import type { PageDocument } from '../extract/document.ts'
import { CodePointIndex } from '../extract/text/code-point-index.ts'
import type { BlockSpan, Candidate, SubmissionArticle } from '../review/submission.ts'

/**
 * A piece of a document as a curator reads it. Offsets are code points of the text as given. `source` is what stands
 * there: for a piece of HTML source it may differ from what is read, and a piece that reads '' is markup between words.
 */
export interface ReviewPiece {
  readonly text: string
  readonly source: string
  readonly start: number
  readonly end: number
  /** Candidates whose number or date these words are. */
  readonly marked: readonly string[]
  /** Candidates whose quote holds these words. */
  readonly quoted: readonly string[]
  /** Candidates whose number or date ends here: their numbers in the list stand behind it. */
  readonly closes: readonly string[]
}

export interface ReviewBlock {
  readonly kind: BlockSpan['kind']
  readonly start: number
  readonly pieces: readonly ReviewPiece[]
}

interface Span {
  readonly id: string
  readonly quote: { readonly start: number; readonly end: number }
  readonly mark: { readonly start: number; readonly end: number }
}

interface Words {
  readonly text: string
  readonly source: string
  readonly start: number
  readonly end: number
}

/** The blocks of an article of a document, cut where candidates begin and end. `page` is the document as read again. */
export function reviewBlocks(
  page: PageDocument,
  { position, blocks }: SubmissionArticle,
  candidates: readonly Candidate[],
): readonly ReviewBlock[] {
  const points = new CodePointIndex(page.given)
  const words = page.articles.flatMap((article) => article.blocks.map((block) => wordsOf(page.given, block.pieces, points)))
  const byStart = new Map(words.map((block) => [block[0]?.start ?? -1, block]))
  const spans = candidates.filter(({ articlePosition }) => articlePosition === position).flatMap(spansOf)
  const whole = [...page.given]
  return blocks.map(({ kind, start, end }) => {
    const known = byStart.get(start)
    // Where the reader of pages has learnt since, the words stand as they were given.
    const source = whole.slice(start, end).join('')
    const read = known?.at(-1)?.end === end ? known : [{ text: source, source, start, end }]
    const inside = spans.filter(({ quote }) => quote.start < end && quote.end > start)
    return { kind, start, pieces: read.flatMap((piece) => cut(piece, inside)) }
  })
}

/** The first marked number or date of each quote is what stands for the candidate. */
function spansOf({ id, draft }: Candidate): readonly Span[] {
  const wanted = draft.kind === 'observation' ? 'number' : 'time'
  return draft.evidence.map(({ start, end, marks }) => {
    const mark = marks.find(({ kind }) => kind === wanted) ?? marks[0]
    return {
      id,
      quote: { start, end },
      mark: mark ? { start: start + mark.start, end: start + mark.end } : { start, end },
    }
  })
}

function wordsOf(
  given: string,
  pieces: readonly { readonly start: number; readonly end: number; readonly reads?: string }[],
  points: CodePointIndex,
): readonly Words[] {
  const words: Words[] = []
  let before: number | null = null
  for (const { start, end, reads } of pieces) {
    if (before !== null && start > before) {
      words.push({ text: '', source: given.slice(before, start), start: points.at(before), end: points.at(start) })
    }
    const source = given.slice(start, end)
    words.push({ text: reads ?? source, source, start: points.at(start), end: points.at(end) })
    before = end
  }
  return words
}

function cut({ text, source, start, end }: Words, spans: readonly Span[]): readonly ReviewPiece[] {
  const letters = text === source ? [...source] : null
  const ends = spans.flatMap(({ quote, mark }) => [quote.start, quote.end, mark.start, mark.end])
  // What reads otherwise than it is written cannot be cut inside.
  const cuts = letters ? [...new Set(ends)].filter((place) => place > start && place < end).sort((a, b) => a - b) : []
  const borders = [start, ...cuts, end]
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? end
    const piece = letters ? letters.slice(from - start, to - start).join('') : null
    const has = (span: { readonly start: number; readonly end: number }) => span.start < Math.max(to, from + 1) && span.end > from
    return {
      text: piece ?? text,
      source: piece ?? source,
      start: from,
      end: to,
      marked: ids(spans.filter(({ mark }) => has(mark))),
      quoted: ids(spans.filter(({ quote }) => has(quote))),
      closes: ids(spans.filter(({ mark }) => mark.end > from && mark.end <= to)),
    }
  })
}

function ids(spans: readonly Span[]): readonly string[] {
  return [...new Set(spans.map(({ id }) => id))]
}
