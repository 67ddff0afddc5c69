import type { TimePeriod } from '../time/time-period.ts'
import type { Bilingual } from '../words/locale.ts'
import type { Measure, ObsStatus, PriceBasis, Qualifier, Scenario, TimePerCollect } from './code-lists.ts'
import type { Evidence } from './evidence.ts'
import type { Inference, Recorded } from './fact.ts'

/** What a growth, a multiple or a share of plan is measured against. */
export interface Comparison {
  readonly base: 'P-1Y' | 'P-1M' | 'P-1Q' | 'DEC-1Y' | 'PLAN' | 'PERIOD'
  /** SDMX period of the base where it is known. */
  readonly period: string | null
  /** The article's verb: "tăng" with "lần" can be read in two ways, "gấp" cannot. */
  readonly verb: string | null
  readonly ambiguous: boolean
}

/** How a derived figure came about. Inputs name other figures by the letter the formula uses. */
export interface Derivation {
  readonly formula: string
  readonly inputs: Readonly<Record<string, string>>
  readonly why: Bilingual
}

/** One figure of one article (or derived from such). `value` × 10^`unitMult` is in `unit`. */
export interface Observation extends Recorded {
  readonly id: string
  /** Area id: the unit that existed in the period of the figure. */
  readonly area: string
  readonly indicator: string
  /** `_T` is the total. */
  readonly breakdown: string
  readonly measure: Measure
  readonly scenario: Scenario
  readonly obsStatus: ObsStatus
  readonly period: TimePeriod
  readonly collect: TimePerCollect
  readonly value: number
  readonly valueHigh: number | null
  /** Digits after the comma as the article wrote them. */
  readonly decimals: number
  readonly unit: string
  readonly unitMult: number
  readonly qualifier: Qualifier
  readonly priceBasis: PriceBasis
  /** `of` is null where the article names no denominator ("đứng thứ 5 trong cả nước"). */
  readonly rank: { readonly of: number | null; readonly among: Bilingual } | null
  readonly comparison: Comparison | null
  /** The figure said in a short clause, without the area's name. */
  readonly text: Bilingual
  readonly inferences: readonly Inference[]
  readonly derivedFrom: Derivation | null
  readonly evidence: readonly Evidence[]
}
