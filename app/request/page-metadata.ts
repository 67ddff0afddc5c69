import 'server-only'
import type { Metadata } from 'next'
import { href } from '../../lib/address/href.ts'
import { DEFAULT_STATE, type PageState } from '../../lib/address/page-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { discovery } from './discovery.ts'

export interface PageMetadata {
  readonly locale: Locale
  readonly path: string
  readonly title: string
  readonly description: string
  /** What of the state makes this another page for search engines; the chosen fact and the view do not. */
  readonly state?: PageState
}

/** Title, description, canonical address and the same page in the other language. */
export function pageMetadata({ locale, path, title, description, state }: PageMetadata): Metadata {
  const canonical = state && { ...state, fact: null, view: null, q: '' }
  const address = (language: Locale) => href(language, path, canonical ?? DEFAULT_STATE)
  return {
    // A layout's title template does not reach the page of its own segment, so each page writes its title out.
    title: { absolute: `${title} · ${translator(locale)('pages.site.name')}` },
    description,
    alternates: {
      canonical: address(locale),
      languages: { vi: address('vi'), en: address('en'), 'x-default': address('vi') },
      types: discovery(locale, path, state ?? DEFAULT_STATE),
    },
    openGraph: { title, description, url: address(locale), locale: locale === 'vi' ? 'vi_VN' : 'en_GB', type: 'website' },
  }
}
