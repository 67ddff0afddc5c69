import type { Bilingual } from '../words/locale.ts'
import type { Event } from './event.ts'
import type { Observation } from './observation.ts'

/** Something that the quote itself does not say and the annotator concluded, with the question a reader would ask. */
export interface Inference {
  readonly about: 'time' | 'area' | 'indicator' | 'status' | 'unit' | 'reading'
  readonly vi: string
  readonly en: string
}

/** What every version of every fact knows of its own history. Instants are ISO 8601 in UTC. */
export interface Recorded {
  readonly version: number
  readonly recordedAt: string
  readonly supersededAt: string | null
  /** Why this version replaced the one before it. */
  readonly correction: Bilingual | null
}

export type Fact = Observation | Event

/** Facts are told apart by their id: `o_…` is a figure, `e_…` an event. */
export function isObservation(fact: Fact): fact is Observation {
  return fact.id.startsWith('o_')
}
