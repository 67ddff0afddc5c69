import type { ObsStatus, Qualifier, Scenario } from '../../facts/code-lists.ts'
import type { PlaceMention } from '../subject/place-book.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Interpretation } from './interpret.ts'
import type { SaidComparison } from './read-comparison.ts'

/** Why a candidate is less than certain; each takes something from its confidence. */
export type Doubt =
  | 'period-from-context'
  | 'period-from-article'
  | 'period-unknown'
  | 'year-guessed'
  | 'area-from-article'
  | 'area-unknown'
  | 'base-assumed'
  | 'odd-number'
  | 'far-from-subject'
  | 'ambiguous-multiple'
  | 'future-without-plan'
  | 'date-approximate'
  | 'no-verb'
  | 'indicator-from-title'

/** Token indexes in the block, end exclusive. */
export interface TokenSpan {
  readonly from: number
  readonly to: number
}

/** What one number says, before times and places are worked out. */
export interface FigureCandidate {
  readonly said: Interpretation
  readonly breakdown: string
  readonly scenario: Scenario
  readonly obsStatus: ObsStatus
  readonly qualifier: Qualifier
  readonly decimals: number
  readonly rankOf: number | null
  readonly among: string | null
  readonly comparison: SaidComparison | null
  readonly time: TimeMention | null
  /** "(cùng kỳ năm trước đạt 5%)": the period before the one the sentence speaks of. */
  readonly yearBack: boolean
  /** A plan beside what was done by a day ("8.914/11.205 tỷ đồng") is of the whole year. */
  readonly wholeYear: boolean
  /** "thấp hơn kịch bản (11%)": foreseen for just the part of the year that is told. */
  readonly ofPart?: boolean
  /** "có 818 bác sĩ": a count of what is there, which no time of an earlier sentence moves. */
  readonly present: boolean
  /** Where a change began ("từ 45,1% …"). */
  readonly began: boolean
  /** "bình quân": a mean, in the growth of years. */
  readonly mean: boolean
  /** "mỗi năm": what came in each year. */
  readonly yearly: boolean
  /** "dịp Tết", "kỳ nghỉ lễ": of days that are named somewhere or not at all. */
  readonly festive: boolean
  readonly place: PlaceMention | null
  readonly number: TokenSpan
  readonly status: TokenSpan | null
  /** The shortest stretch that carries the figure: from its subject to its unit or comparison. */
  readonly quote: TokenSpan
  readonly doubts: readonly Doubt[]
}
