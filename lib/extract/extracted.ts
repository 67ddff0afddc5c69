import type { EventKind, StatedStatus, Topic } from '../facts/code-lists.ts'
import type { Observation } from '../facts/observation.ts'
import type { TimePeriod } from '../time/time-period.ts'
import type { Bilingual } from '../words/locale.ts'
import type { ExtractedEvidence } from './evidence-of.ts'
import type { Doubt } from './figure/figure-candidate.ts'

/**
 * A candidate figure in the shape of the API's observation, without ids and dates of recording. `province` is a slug, or the
 * name as written where no unit is known. `confidence` is from 0 to 1, and `doubts` says what it lacks.
 */
export interface ExtractedObservation
  extends Pick<
    Observation,
    'indicator' | 'breakdown' | 'measure' | 'scenario' | 'obsStatus' | 'value' | 'valueHigh' | 'decimals' | 'unit' | 'unitMult'
  > {
  readonly province: string | null
  readonly area: string | null
  readonly timePeriod: string
  readonly period: Pick<TimePeriod, 'edtf' | 'start' | 'end' | 'precision'>
  readonly timePerCollect: Observation['collect']
  readonly qualifier: Observation['qualifier']
  readonly priceBasis: Observation['priceBasis']
  readonly rankOf: Observation['rank']
  readonly comparison: Observation['comparison']
  readonly derivedFrom: null
  readonly text: Bilingual
  readonly evidence: readonly ExtractedEvidence[]
  readonly confidence: number
  readonly doubts: readonly Doubt[]
}

/** A candidate event in the shape of the API's. `titleLanguage` says in which language the title really is, in both places. */
export interface ExtractedEvent {
  readonly title: Bilingual
  readonly titleLanguage: 'vi'
  readonly kind: EventKind
  readonly topic: Topic
  readonly status: StatedStatus
  readonly date: {
    readonly edtf: string
    readonly start: string | null
    readonly end: string | null
    readonly precision: string
    readonly qualifier: 'approximate' | 'before' | 'until' | 'lunar' | null
    readonly phrase: string
  }
  readonly horizon: { readonly to: string; readonly vision: string | null } | null
  readonly place: string | null
  readonly provinces: readonly string[]
  readonly areas: readonly string[]
  readonly evidence: readonly ExtractedEvidence[]
  readonly confidence: number
  readonly doubts: readonly Doubt[]
}

export interface ExtractedArticle {
  readonly kind: 'main' | 'teaser'
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly publishedDate: string | null
  readonly publishedDateBasis: 'stated' | 'inferred'
  readonly provinces: readonly string[]
}

/** What one article says. */
export interface ExtractedFacts {
  readonly article: ExtractedArticle
  readonly observations: readonly ExtractedObservation[]
  readonly events: readonly ExtractedEvent[]
}

/** What a page says: its article, and each teaser as a document of its own whose offsets count in the same text. */
export interface ExtractedPage extends ExtractedFacts {
  readonly teasers: readonly ExtractedFacts[]
}
