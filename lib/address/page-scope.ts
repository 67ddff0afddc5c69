import type { PagePath } from './page-path.ts'
import { DEFAULT_STATE, type PageState } from './page-state.ts'

/** Which facts a page shows: the part of the state that holds on it, and what its path adds. */
export interface PageScope {
  readonly state: PageState
  readonly figures: boolean
  readonly events: boolean
  readonly ids?: readonly string[]
  readonly articles?: readonly string[]
}

/** What a page shows of all facts, for whatever speaks of them as a whole: a citation, a list of changes. */
export function pageScope({ kind, name }: PagePath, state: PageState): PageScope {
  const { asOf, fact } = state
  const all = { ...DEFAULT_STATE, asOf, fact }
  switch (kind) {
    case 'dashboard':
      return { state, figures: true, events: true }
    case 'timeline':
      // A timeline has no figures; what the reader chose among them elsewhere does not empty it.
      return { state: { ...state, indicator: [] }, figures: false, events: true }
    case 'indicator':
      return { state: { ...state, indicator: [name] }, figures: true, events: false }
    case 'indicators':
      return { state: all, figures: true, events: false }
    case 'silence':
      // A status or search words would hide figures, and what was said would be called silent.
      return { state: { ...state, status: [], q: '' }, figures: true, events: false }
    case 'province':
    case 'promises':
      return { state: { ...all, province: [name] }, figures: true, events: true }
    case 'article':
      return { state: all, figures: true, events: true, articles: [name] }
    case 'fact':
      return { state: all, figures: true, events: true, ids: [name] }
    case 'provinces':
    case 'articles':
      return { state: all, figures: true, events: true }
  }
}
