import 'server-only'
import { feedAddress, feedState } from '../../lib/address/feed-address.ts'
import { href } from '../../lib/address/href.ts'
import { isDrawn, readPagePath } from '../../lib/address/page-path.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { siteOrigin } from './environment.ts'

/**
 * The same content in other forms, as `<link rel="alternate">` of a page's head by media type: the feed of what the page is
 * about, its frame by oEmbed, and for a fact the annotation that ties it to its sentence.
 */
export function discovery(locale: Locale, path: string, state: PageState): Readonly<Record<string, string>> {
  const { origin } = siteOrigin()
  const page = readPagePath(path)
  const url = encodeURIComponent(`${origin}${href(locale, path, state)}`)
  return {
    'application/atom+xml': feedAddress('feed.atom', locale, feedState(path, state)),
    ...(page && isDrawn(page) && { 'application/json+oembed': `/oembed?url=${url}&format=json` }),
    ...(page?.kind === 'fact' && {
      'application/ld+json': `/f/${page.name}.jsonld${state.asOf === null ? '' : `?asOf=${state.asOf}`}`,
    }),
  }
}
