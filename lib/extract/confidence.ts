import type { Doubt } from './figure/figure-candidate.ts'

/** What each doubt takes from certainty; the product of the rest is the confidence. */
const LEFT: Readonly<Record<Doubt, number>> = {
  'period-from-context': 0.95,
  'period-from-article': 0.9,
  'period-unknown': 0.6,
  'year-guessed': 0.97,
  'area-from-article': 0.98,
  'area-unknown': 0.7,
  'base-assumed': 0.95,
  'odd-number': 0.85,
  'far-from-subject': 0.85,
  'ambiguous-multiple': 0.9,
  'future-without-plan': 0.7,
  'date-approximate': 0.9,
  'no-verb': 0.75,
  'indicator-from-title': 0.9,
}

/** A confidence from 0 to 1, two digits. Nothing read by rules is ever certain. */
export function confidenceOf(doubts: readonly Doubt[]): number {
  return Number(doubts.reduce((left, doubt) => left * LEFT[doubt], 0.98).toFixed(2))
}
