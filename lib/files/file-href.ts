import { href } from '../address/href.ts'
import type { PageState } from '../address/page-state.ts'
import type { Locale } from '../words/locale.ts'

/**
 * The address of a file that holds what a page shows: `/data/indicators/grdp-growth.xlsx?time=2004..2024`,
 * `/en/picture/index.svg`. The view and the chosen fact do not change what a file of data holds and are left out.
 * `path` is the page's, without language.
 */
export function fileHref(locale: Locale, folder: 'data' | 'picture', path: string, ending: string, state: PageState): string {
  const file = path === '/' ? '/index' : path
  return href(locale, `/${folder}${file}.${ending}`, folder === 'data' ? { ...state, view: null, fact: null } : state)
}
