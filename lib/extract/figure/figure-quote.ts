import { type ExtractedEvidence, evidenceOf, type Mark } from '../evidence-of.ts'
import type { FigureCandidate, TokenSpan } from './figure-candidate.ts'
import type { FigureSurroundings } from './figure-surroundings.ts'

/** The quote from the subject to the number, with the time where that still is short; else the number's own words. */
export function cutQuote(candidate: FigureCandidate, { given, block }: FigureSurroundings): ExtractedEvidence | null {
  const { quote, number, time, status, place } = candidate
  const marks: Mark[] = [
    { kind: 'number', ...number },
    ...(time && time.from >= 0 ? [{ kind: 'time' as const, from: time.from, to: time.to }] : []),
    ...(status ? [{ kind: 'status' as const, ...status }] : []),
    ...(place && place.from >= 0 ? [{ kind: 'place' as const, from: place.from, to: place.to }] : []),
  ]
  const whole = time && time.from >= 0 ? union(quote, time) : quote
  const placed =
    place && place.from >= 0 && place.to <= quote.from && quote.from - place.from < 24
      ? union(whole, { from: place.from, to: place.to })
      : whole
  for (const span of [placed, whole, quote, union(number, { from: number.from - 12, to: number.to }), number]) {
    const from = Math.max(0, span.from)
    const evidence = evidenceOf(given, block, from, span.to, marks)
    if (evidence !== null) return evidence
  }
  return null
}

function union(one: TokenSpan, other: TokenSpan): TokenSpan {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}
