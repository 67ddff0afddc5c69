import { searchWith } from '../../lib/address/change-address.ts'
import { inLanguage, readLanguagePath } from '../../lib/address/language-path.ts'
import { isDrawn, readPagePath } from '../../lib/address/page-path.ts'
import { type CivilDate, isCivilDate } from '../../lib/time/civil-date.ts'
import type { Locale } from '../../lib/words/locale.ts'

/** What is shared: an address taken apart, for all that is made from it. */
export interface ShareTarget {
  readonly locale: Locale
  /** Without language. */
  readonly path: string
  /** Without "?", with the day of record when it is to stay. */
  readonly query: string
  /** Absolute. */
  readonly address: string
  /** Whether the path is that of a page with a state; the others have nothing but their address. */
  readonly isPage: boolean
  /** Whether there is a picture of it and an embed. */
  readonly isDrawn: boolean
  /** The path of the fact that is chosen on the page; null for none, and on the page of a fact. */
  readonly factPath: string | null
}

/** The day of record that an address asks for; null when it asks for none, or for one that there is not. */
export function pinnedDay(href: string): CivilDate | null {
  const asked = new URL(href).searchParams.get('asOf')
  return asked !== null && isCivilDate(asked) ? asked : null
}

/** An address as it is shared: with the newest data (null) or pinned to a day. The rest stays letter for letter. */
export function shareTarget(href: string, asOf: CivilDate | null): ShareTarget {
  const { origin, pathname, search, searchParams } = new URL(href)
  const { locale, path } = readLanguagePath(pathname)
  const page = readPagePath(path)
  const query = searchWith(search, { asOf })
  const fact = searchParams.get('fact')
  return {
    locale,
    path,
    query,
    address: `${origin}${inLanguage(locale, path)}${query ? `?${query}` : ''}`,
    isPage: page !== null,
    isDrawn: page !== null && isDrawn(page),
    factPath: fact && page?.kind !== 'fact' && readPagePath(`/f/${fact}`) ? `/f/${fact}` : null,
  }
}
