import 'server-only'
import type { Metadata } from 'next'
import { href } from '../../lib/address/href.ts'
import { atListPlace } from '../../lib/address/list-place.ts'
import { DEFAULT_STATE, type PageState, writeState } from '../../lib/address/page-state.ts'
import { previewAddress } from '../../lib/address/picture-address.ts'
import { PREVIEW } from '../../lib/drawing/preview-frame.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { discovery } from './discovery.ts'

export interface PageMetadata {
  readonly locale: Locale
  readonly path: string
  readonly title: string
  readonly description: string
  /** All that the page shows. What of it makes another page for search engines is decided here. */
  readonly state?: PageState
  /** Where the list of the page begins, if it is not at its beginning: such a part is a page of its own. */
  readonly cursor?: string | null
  /** The card of another page, for one that has none of its own. */
  readonly preview?: string
}

/** Title, description, canonical address, the same page in the other language, and the picture that stands for its link. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  state = DEFAULT_STATE,
  cursor = null,
  preview,
}: PageMetadata): Metadata {
  // The chosen fact, the view and a search are ways of looking at a page, not pages of their own.
  const canonical = { ...state, fact: null, view: null, q: '' }
  const address = (language: Locale) => href(language, atListPlace(path, cursor), canonical)
  const shown = { ...state, view: null }
  const image = {
    url: preview ?? previewAddress(locale, path, writeState(shown)),
    width: PREVIEW.width,
    height: PREVIEW.height,
    alt: `${title}. ${description}`.slice(0, 400),
    type: 'image/png',
  }
  return {
    // A layout's title template does not reach the page of its own segment, so each page writes its title out.
    title: { absolute: `${title} · ${translator(locale)('pages.site.name')}` },
    description,
    alternates: {
      canonical: address(locale),
      languages: { vi: address('vi'), en: address('en'), 'x-default': address('vi') },
      types: discovery(locale, path, state),
    },
    openGraph: {
      title,
      description,
      url: href(locale, path, shown),
      siteName: translator(locale)('pages.site.name'),
      locale: locale === 'vi' ? 'vi_VN' : 'en_GB',
      type: 'website',
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}
