import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hasListPlace, readListPlace } from '../../lib/address/list-place.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { requestDrawnPage } from './drawn-page.ts'
import { pageMetadata } from './page-metadata.ts'
import { parametersOf, type SearchParams } from './page-state.ts'

/** The metadata of a page that is drawn, in the words of what it shows: title and picture of a shared link are of one making. */
export async function drawnMetadata(locale: Locale, path: string, searchParams?: SearchParams): Promise<Metadata> {
  const page = await requestDrawnPage(locale, path, parametersOf((await searchParams) ?? {}))
  if (!page) notFound()
  const cursor = hasListPlace(path) ? readListPlace((await searchParams) ?? {}) : null
  return pageMetadata({ locale, path, title: page.title, description: page.description, state: page.state, cursor })
}
