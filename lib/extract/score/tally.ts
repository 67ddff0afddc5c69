/** Counts of one kind of fact. Precision, recall and F1 are worked out from sums, never averaged over texts. */
export interface Tally {
  /** Required facts of the gold. */
  readonly expected: number
  /** Required facts that a candidate tells. */
  readonly matched: number
  /** Those of them that are right in everything. */
  readonly strict: number
  /** Candidates that tell nothing of the gold. */
  readonly wrong: number
}

export interface Rates {
  /** Null where there is nothing to divide by. */
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export const NO_TALLY: Tally = { expected: 0, matched: 0, strict: 0, wrong: 0 }

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { expected, matched, strict, wrong }) => ({
      expected: sum.expected + expected,
      matched: sum.matched + matched,
      strict: sum.strict + strict,
      wrong: sum.wrong + wrong,
    }),
    NO_TALLY,
  )
}

/** `strict` counts only what is right in everything; what is right in the loose fields alone is wrong then. */
export function ratesOf({ expected, matched, strict, wrong }: Tally, how: 'loose' | 'strict' = 'loose'): Rates {
  const right = how === 'loose' ? matched : strict
  const precision = ratio(right, matched + wrong)
  const recall = ratio(right, expected)
  return { precision, recall, f1: ratio(2 * right, matched + wrong + expected) }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
