import type { Locale } from '../words/locale.ts'
import { inLanguage } from './language-path.ts'
import { type PageState, writeState } from './page-state.ts'

/**
 * The address of a page in a language, with the state it shows. Vietnamese has no prefix. `path` starts with "/"; what it
 * carries in a query of its own (the options of an embed) belongs to the place and stands behind every state.
 */
export function href(locale: Locale, path: string, state?: PageState): string {
  const [bare = '/', own = ''] = path.split('?')
  const base = inLanguage(locale, bare)
  const query = [state ? writeState(state) : '', own].filter(Boolean).join('&')
  return query ? `${base}?${query}` : base
}
