import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import type { FileSubject } from './file-subject.ts'

/** What a subject asks of the database: a state, and what no state can say. */
export interface SubjectQuestion {
  readonly state: PageState
  readonly only: Pick<FactFilter, 'ids' | 'articles'>
  readonly figures: boolean
  readonly events: boolean
}

/** The same choice of facts that the subject's page makes from its state. */
export function subjectQuestion(subject: FileSubject, state: PageState): SubjectQuestion {
  const both = { only: {}, figures: true, events: true }
  switch (subject.kind) {
    case 'all':
      return { ...both, state: { ...DEFAULT_STATE, asOf: state.asOf } }
    case 'dashboard':
      return { ...both, state }
    case 'timeline':
      // A timeline has no figures, and what was chosen among them does not empty it.
      return { ...both, state: { ...state, indicator: [] }, figures: false }
    case 'indicator':
      return { ...both, state: { ...state, indicator: [subject.name] }, events: false }
    case 'province':
      return { ...both, state: { ...state, province: [subject.name] } }
    case 'article':
      return { ...both, state, only: { articles: [subject.name] } }
    case 'fact':
      return { ...both, state: { ...DEFAULT_STATE, asOf: state.asOf }, only: { ids: [subject.name] } }
  }
}

/** Whether a subject is whole by nature, so that a filter in its address would promise what is not kept. */
export function isUnfiltered({ kind }: FileSubject): boolean {
  return kind === 'all' || kind === 'fact'
}
