import type { MarkKind, QuoteMark } from '../facts/evidence.ts'

/** A piece of a quotation; `kind` null is plain text. */
export interface QuotePiece {
  readonly text: string
  readonly kind: MarkKind | null
}

/** Of two marks on the same letters the number wins, then the time: a letter is drawn in one way only. */
const RANK: readonly MarkKind[] = ['number', 'time', 'status', 'place']

/**
 * Cuts a quotation at its marks. Offsets count code points. Joined together the pieces are the quotation again,
 * byte for byte. Throws a RangeError for a mark that does not lie in the text.
 */
export function quotePieces(exact: string, marks: readonly QuoteMark[]): QuotePiece[] {
  const points = [...exact]
  const kinds: (MarkKind | null)[] = points.map(() => null)
  for (const mark of [...marks].sort((a, b) => RANK.indexOf(b.kind) - RANK.indexOf(a.kind))) {
    if (mark.start < 0 || mark.end > points.length || mark.start >= mark.end) {
      throw new RangeError(`a mark from ${mark.start} to ${mark.end} does not lie in a quotation of ${points.length} characters`)
    }
    kinds.fill(mark.kind, mark.start, mark.end)
  }
  const pieces: { text: string; kind: MarkKind | null }[] = []
  for (const [index, point] of points.entries()) {
    const kind = kinds[index] ?? null
    const last = pieces.at(-1)
    if (last && last.kind === kind) last.text += point
    else pieces.push({ text: point, kind })
  }
  return pieces
}
