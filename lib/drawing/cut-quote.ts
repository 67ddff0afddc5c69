import type { QuotePiece } from '../view/quote-pieces.ts'

export const GAP = '[…]'

/**
 * A quotation shortened until it fits: clauses go from its ends first, then unmarked clauses between marked ones, and
 * "[…]" stands where something is left out. Marked words always stay, and a cut never falls inside of them. Cut at the
 * ends of clauses only; what still does not fit then is returned as it is.
 */
export function cutQuote(pieces: readonly QuotePiece[], fits: (pieces: readonly QuotePiece[]) => boolean): readonly QuotePiece[] {
  if (fits(pieces)) return pieces
  const clauses = clausesOf(pieces)
  const keep = clauses.map(() => true)
  const marked = clauses.map((clause) => clause.some(({ kind }) => kind !== null))
  const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)]
  const written = () => join(clauses, keep)
  // The longer end loses a clause each time; a quotation without marks is cut from its end.
  for (let [left, right] = [0, clauses.length - 1]; !fits(written()); ) {
    const [fromLeft, fromRight] = first < 0 ? [0, right] : [first - left, right - last]
    if (first < 0 ? right === 0 : fromLeft === 0 && fromRight === 0) break
    if (fromRight >= fromLeft) keep[right--] = false
    else keep[left++] = false
  }
  for (let index = last - 1; index > first && !fits(written()); index -= 1) if (!marked[index]) keep[index] = false
  return written()
}

/** A clause ends after a sign of its end and the space that follows, where no mark runs across it. */
function clausesOf(pieces: readonly QuotePiece[]): readonly (readonly QuotePiece[])[] {
  const clauses: QuotePiece[][] = [[]]
  for (const piece of pieces) {
    const parts = piece.kind === null ? piece.text.split(/(?<=[,;:.!?)]\s)|(?<=\s)(?=[–(])/u) : [piece.text]
    for (const [index, text] of parts.entries()) {
      if (index > 0) clauses.push([])
      if (text !== '') clauses.at(-1)?.push({ text, kind: piece.kind })
    }
  }
  return clauses.filter((clause) => clause.length > 0)
}

function join(clauses: readonly (readonly QuotePiece[])[], keep: readonly boolean[]): readonly QuotePiece[] {
  const result: QuotePiece[] = []
  for (const [index, clause] of clauses.entries()) {
    if (keep[index]) {
      result.push(...clause)
      continue
    }
    // One sign for neighbours that are left out together.
    if (index > 0 && !keep[index - 1]) continue
    const before = result.length === 0 || result.at(-1)?.text.endsWith(' ') ? '' : ' '
    const after = keep.slice(index).includes(true) ? ' ' : ''
    result.push({ text: `${before}${GAP}${after}`, kind: null })
  }
  return result
}
