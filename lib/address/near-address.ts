import type { Locale } from '../words/locale.ts'
import { fileAddress } from './file-address.ts'
import { type PageState, writeState } from './page-state.ts'

/**
 * Where the picture of a page is asked for anew when its window has moved: "/picture-data/timeline.json?q=…". `path` is
 * without language and may carry an embed's options in a query of its own. The window itself, the `time` of the address,
 * is left to who asks; what is chosen does not change the answer.
 */
export function nearAddress(locale: Locale, path: string, state: PageState): string {
  const [bare = '/', own = ''] = path.split('?')
  const query = [writeState({ ...state, time: null, fact: null }), own].filter(Boolean).join('&')
  return fileAddress('picture-data', locale, bare, 'json', query)
}
