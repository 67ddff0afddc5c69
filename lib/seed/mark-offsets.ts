import type { QuoteMark } from '../facts/evidence.ts'
import { codePointLength, countOccurrences, indexOfNth } from './code-points.ts'
import type { SeedEvidence } from './seed-file.ts'

/** The offsets of a mark inside its quote, in code points; a text that says what is wrong when it does not stand there. */
export function markOffsets(quote: string, { kind, exact, nth }: SeedEvidence['marks'][number]): QuoteMark | string {
  const index = indexOfNth(quote, exact, nth)
  if (index === -1) return `the mark "${exact}" (nth ${nth}) is not in its quote (found ${countOccurrences(quote, exact)} times)`
  const start = codePointLength(quote.slice(0, index))
  return { kind, start, end: start + codePointLength(exact) }
}
