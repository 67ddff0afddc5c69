import type { ExtractedObservation } from './extracted.ts'

/** How many quotes a figure keeps that is said again and again. */
const MOST_QUOTES = 40

/** One figure for what is said several times, with every quote. */
export function mergeRepeated(found: readonly ExtractedObservation[]): readonly ExtractedObservation[] {
  const byKey = new Map<string, { figure: ExtractedObservation; evidence: ExtractedObservation['evidence'][number][] }>()
  for (const figure of found) {
    const { indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, unit, unitMult } = figure
    const key = [indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, unit, unitMult].join(' ')
    const first = byKey.get(key)
    if (first === undefined) byKey.set(key, { figure, evidence: [...figure.evidence] })
    else {
      if (first.evidence.length < MOST_QUOTES) first.evidence.push(...figure.evidence)
      if (figure.confidence > first.figure.confidence) first.figure = figure
    }
  }
  return Array.from(byKey.values(), ({ figure, evidence }) => ({ ...figure, evidence }))
}
