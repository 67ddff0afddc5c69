import { codePointLength, codePointSlice } from '../../seed/code-points.ts'
import type { FoundEvidence } from './extraction-output.ts'

/** A stretch of a text in code points, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Every place of a piece in a text. */
export function rangesOf(text: string, piece: string): readonly Range[] {
  const ranges: Range[] = []
  for (let index = text.indexOf(piece); index !== -1; index = text.indexOf(piece, index + 1)) {
    const start = codePointLength(text.slice(0, index))
    ranges.push({ start, end: start + codePointLength(piece) })
  }
  return ranges
}

/** Whether a quote is byte for byte what the text has between its offsets. */
export function isExact(text: string, { exact, start, end }: FoundEvidence): boolean {
  return exact !== '' && codePointSlice(text, start, end) === exact
}

/** Whether any of the quotes touches any of the stretches. */
export function touches(quotes: readonly Range[], stretches: readonly Range[]): boolean {
  return quotes.some((quote) => stretches.some(({ start, end }) => quote.start < end && start < quote.end))
}
