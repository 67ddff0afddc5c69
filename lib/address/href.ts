import type { Locale } from '../words/locale.ts'
import { inLanguage } from './language-path.ts'
import { type PageState, writeState } from './page-state.ts'

/** The address of a page in a language, with the state it shows. Vietnamese has no prefix. `path` starts with "/". */
export function href(locale: Locale, path: string, state?: PageState): string {
  const base = inLanguage(locale, path)
  const query = state ? writeState(state) : ''
  return query ? `${base}?${query}` : base
}
