import type { EventKind } from '../../facts/code-lists.ts'
import type { GivenText } from '../evidence-of.ts'
import type { Doubt, TokenSpan } from '../figure/figure-candidate.ts'
import type { AreasBySlug } from '../subject/area-at.ts'
import type { PlaceBook } from '../subject/place-book.ts'
import type { Anchor } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import type { EventWord } from './event-book.ts'
import type { Term } from './term-in-force.ts'

export interface EventSurroundings {
  readonly given: GivenText
  readonly anchor: Anchor
  readonly areas: AreasBySlug
  readonly places: PlaceBook
  readonly place: string | null
  /** The term of office that the article is written in. */
  readonly term: Term | null
}

export interface Told extends TokenSpan {
  readonly word: EventWord
  readonly text: string
}

/** A happening found in a sentence, before its title and quote are cut. */
export interface Happening {
  readonly time: TimeMention
  readonly shape: TimeShape
  readonly told: Told
  readonly clause: Clause
  readonly doubts: readonly Doubt[]
  readonly kind?: EventKind
  /** The words of its title, where they are known. */
  readonly title?: TokenSpan
  readonly past?: boolean
  /** What its sentence told before is still to come, and nothing says that this is over. */
  readonly ahead?: boolean
}

/** The words around a time that can tell of it; `floor` is where an earlier time of the sentence ends. */
export interface Clause extends TokenSpan {
  readonly floor: number
}

export const COARSE = new Set<TimeShape['form']>([
  'month',
  'months',
  'quarter',
  'month-third',
  'year-part',
  'year',
  'relative-month',
])

/** Of which something is told less often than of a day, and more often than of a year. */
export const OF_MONTHS = new Set<TimeShape['form']>(['month', 'month-third', 'quarter', 'year-part'])

export const FINE = new Set<TimeShape['form']>(['day', 'days', 'relative-day', 'lunar'])
