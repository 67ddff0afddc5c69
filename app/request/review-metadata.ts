import 'server-only'
import type { Metadata } from 'next'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'

/** The review is nothing for search engines, and its addresses are told to no other site. */
export function reviewMetadata(locale: Locale, title: string): Metadata {
  return {
    title: { absolute: `${title} · ${translator(locale)('pages.site.name')}` },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}
