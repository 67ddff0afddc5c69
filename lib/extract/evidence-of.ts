import type { MarkKind } from '../facts/evidence.ts'
import type { CodePointIndex } from './text/code-point-index.ts'
import { givenRange, type ReadBlock } from './text/read-block.ts'

/** The words a fact came from, with offsets in code points of the text as given, end exclusive. */
export interface ExtractedEvidence {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  /** Code points from the quote's first. */
  readonly marks: readonly { readonly kind: MarkKind; readonly start: number; readonly end: number }[]
  readonly verification: 'verified'
}

export interface Mark {
  readonly kind: MarkKind
  readonly from: number
  readonly to: number
}

/** The longest quote that the database keeps, in code points. */
export const MAX_QUOTE = 240
const SURROUNDINGS = 32
const COMBINING = /^\p{M}/u

/** Where evidence is cut from: the text as given and its code points. */
export interface GivenText {
  readonly text: string
  readonly points: CodePointIndex
}

/**
 * Cuts the quote of tokens `from` to before `to` out of the text as given, with those of the marks that lie inside it. Null
 * for a quote that is too long.
 */
export function evidenceOf(
  given: GivenText,
  block: ReadBlock,
  from: number,
  to: number,
  marks: readonly Mark[],
): ExtractedEvidence | null {
  const range = givenRange(block, from, to)
  const [start, end] = [given.points.at(range.start), given.points.at(range.end)]
  if (end - start > MAX_QUOTE || end <= start) return null
  const placed = marks
    .filter((mark) => mark.from >= from && mark.to <= to && mark.to > mark.from)
    .map(({ kind, ...mark }) => {
      const inside = givenRange(block, mark.from, mark.to)
      return { kind, start: given.points.at(inside.start) - start, end: given.points.at(inside.end) - start }
    })
  return {
    exact: given.text.slice(range.start, range.end),
    prefix: before(given.text, range.start),
    suffix: after(given.text, range.end),
    start,
    end,
    marks: placed,
    verification: 'verified',
  }
}

/** Up to 32 code points; none begins with a mark that belongs to the letter before it. */
function before(text: string, start: number): string {
  const points = [...text.slice(Math.max(0, start - 2 * SURROUNDINGS), start)].slice(-SURROUNDINGS)
  while (points[0] !== undefined && (COMBINING.test(points[0]) || /[\udc00-\udfff]/.test(points[0].charAt(0)))) points.shift()
  return points.join('')
}

function after(text: string, end: number): string {
  const points = [...text.slice(end, end + 2 * SURROUNDINGS + 8)]
  let count = Math.min(SURROUNDINGS, points.length)
  while (count > 0 && COMBINING.test(points[count] ?? '')) count--
  return points.slice(0, count).join('')
}
