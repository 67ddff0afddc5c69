import type { Locale } from '../words/locale.ts'
import { readPagePath } from './page-path.ts'
import { DEFAULT_STATE, type PageState, writeState } from './page-state.ts'

/**
 * What a page is about, as a filter that a feed can have: its state, and the province or the indicator of its own path.
 * How it is looked at, and which fact is chosen, is no matter of a feed. A page of one fact or article has the feed of all.
 */
export function feedState(path: string, state: PageState = DEFAULT_STATE): PageState {
  const page = readPagePath(path)
  const filter = { ...state, view: null, fact: null }
  if (page?.kind === 'province' || page?.kind === 'promises') return { ...filter, province: [page.name] }
  return page?.kind === 'indicator' ? { ...filter, indicator: [page.name] } : filter
}

/** Which part of a feed is meant: how many facts it holds where that was asked for, and after which one it begins. */
interface AskedPart {
  readonly limit?: number
  readonly cursor: string | null
}

/** Path and query of a feed, or of a part of it. Its words are Vietnamese unless `lang` says otherwise. */
export function feedAddress(
  file: 'events.ics' | 'feed.atom',
  locale: Locale,
  state: PageState,
  { limit, cursor }: AskedPart = { cursor: null },
): string {
  const part = [limit === undefined ? '' : `limit=${limit}`, cursor === null ? '' : `cursor=${cursor}`]
  const query = [writeState(state), locale === 'en' ? 'lang=en' : '', ...part].filter(Boolean).join('&')
  return `/api/v1/${file}${query ? `?${query}` : ''}`
}
