import type { Bilingual } from '../words/locale.ts'
import type { Topic } from './code-lists.ts'

export interface Breakdown {
  readonly code: string
  readonly name: Bilingual
}

/** What is measured. `amount` figures are drawn with an area down to zero; rates, growth and ranks as strokes only. */
export interface Indicator {
  readonly slug: string
  readonly name: Bilingual
  readonly shortName: Bilingual
  readonly topic: Topic
  readonly kind: string
  readonly unit: string
  readonly unitMult: number
  readonly unitLabel: Bilingual
  readonly higherIsBetter: boolean | null
  readonly amount: boolean
  /** 0: only shown when asked for; higher stands further up on the dashboard. */
  readonly prominence: number
  readonly breakdowns: readonly Breakdown[]
  readonly phrases: readonly string[]
  readonly confusableWith: readonly string[]
  readonly definition: Bilingual | null
}
