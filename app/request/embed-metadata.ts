import 'server-only'
import type { Metadata } from 'next'
import type { Locale } from '../../lib/words/locale.ts'
import type { PageMetadata } from './page-metadata.ts'
import { pageMetadata } from './page-metadata.ts'

/** An embed is no page of its own for search engines: they are led to the page that shows the same. */
export function embedMetadata(page: PageMetadata & { readonly locale: Locale }): Metadata {
  const { title, description, alternates } = pageMetadata(page)
  return {
    title: title ?? null,
    description: description ?? null,
    alternates: { canonical: alternates?.canonical ?? null },
    robots: { index: false, follow: true },
  }
}
