import type { Evidence, MarkKind, QuoteMark } from '../facts/evidence.ts'

/** A sentence in pieces; those with a mark are what the fact is read from. */
export type Piece = string | readonly [mark: MarkKind, text: string]

/** A sentence that will stand at `start` in an article, as evidence: its marks lie where its pieces do. */
export function quoteOf(article: string, start: number, pieces: readonly Piece[]): Evidence {
  const marks: QuoteMark[] = []
  let exact = ''
  let length = 0
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece[1]
    const count = [...text].length
    if (typeof piece !== 'string') marks.push({ kind: piece[0], start: length, end: length + count })
    exact += text
    length += count
  }
  return { article, exact, prefix: '', suffix: '', start, end: start + length, marks, verification: 'verified' }
}
