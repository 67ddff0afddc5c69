import type { Event } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Fact, Recorded } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import type { DraftEvent, DraftFact, DraftObservation } from './draft-shape.ts'

/** The draft of a fact as it goes on record: with the id it is cited by, its version, and the article that its quotes stand in. */
export function recordedFact(draft: DraftFact, article: string, record: Recorded & { readonly id: string }): Fact {
  return draft.kind === 'observation' ? observationOf(draft, article, record) : eventOf(draft, article, record)
}

/** The quotes of a draft, as evidence from an article. */
export function evidenceFrom(draft: DraftFact, article: string): readonly Evidence[] {
  return draft.evidence.map((quote) => ({ article, ...quote, verification: 'verified' }))
}

function observationOf(draft: DraftObservation, article: string, record: Recorded & { readonly id: string }): Observation {
  const { kind: _, timePeriod, ...fields } = draft
  return { ...fields, ...record, period: parseTimePeriod(timePeriod), derivedFrom: null, evidence: evidenceFrom(draft, article) }
}

function eventOf(draft: DraftEvent, article: string, record: Recorded & { readonly id: string }): Event {
  const { kind: _, eventKind, date, ...fields } = draft
  const { edtf, qualifier, phrase } = date
  return {
    ...fields,
    ...record,
    kind: eventKind,
    date: { ...parseEdtf(edtf), qualifier, phrase },
    evidence: evidenceFrom(draft, article),
  }
}
