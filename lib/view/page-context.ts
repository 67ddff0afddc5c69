import { href } from '../address/href.ts'
import type { PageState } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import type { Article } from '../facts/article.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Locale } from '../words/locale.ts'
import type { Translator } from '../words/translator.ts'

/** What every view of a page is made with: the language, the day, the lists that facts refer to, and where the reader is. */
export interface PageContext {
  readonly locale: Locale
  readonly t: Translator
  readonly today: CivilDate
  readonly areas: ReadonlyMap<string, Area>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly articles: ReadonlyMap<string, Article>
}

/** A page that shows facts beside their evidence: its path without language, and what the reader chose on it. */
export interface PagePlace {
  readonly path: string
  readonly state: PageState
}

/** Where a fact leads: it is chosen on the page that the reader is on, or (null) it has its own page opened. */
export function factHref(locale: Locale, place: PagePlace | null, id: string): string {
  return place === null ? href(locale, `/f/${id}`) : href(locale, place.path, { ...place.state, fact: id })
}

/** A fact names a thing that the lists do not hold: the data is broken, and saying so beats an empty cell. */
export function known<T>(map: ReadonlyMap<string, T>, key: string, what: string): T {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`no ${what} "${key}" among ${map.size} known ones`)
  return value
}
