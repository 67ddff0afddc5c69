import type { Qualifier } from '../../facts/code-lists.ts'

/** What a number is out of: "362/463 trường" (`whole`), "40,62/80 điểm" (`scale`). */
export interface OutOf {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** A quantity as the text says it. `value` × 10^`mult` is in `unit`; indexes count tokens, ends exclusive. */
export interface Amount {
  readonly form: 'amount'
  readonly value: number
  /** The upper end of a range. */
  readonly high: number | null
  readonly decimals: number
  readonly mult: number
  readonly unit: string
  /** Said per year, month, person or hectare. */
  readonly per: 'person-year' | 'person-month' | 'year' | 'month' | 'ha' | null
  readonly qualifier: Qualifier
  readonly outOf: OutOf | null
  readonly odd: boolean
  /** The qualifier's first token, or the number's. */
  readonly from: number
  readonly to: number
  /** The number itself. */
  readonly number: number
  /** Where a noun that names what is counted begins, or -1. */
  readonly noun: number
}

/** A place in an order: "thứ 4/14", "hạng 56", "vị trí thứ 6 trong số 14". */
export interface Rank {
  readonly form: 'rank'
  readonly rank: number
  readonly of: number | null
  /** "từ thứ 51 lên thứ 31": the place before. */
  readonly previous: number | null
  readonly from: number
  readonly to: number
  readonly number: number
}

export type Quantity = Amount | Rank
