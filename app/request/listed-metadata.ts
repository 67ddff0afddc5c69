import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hasListPlace, readListPlace } from '../../lib/address/list-place.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { requestListedPage } from './listed-page.ts'
import { pageMetadata } from './page-metadata.ts'
import { parametersOf, type SearchParams } from './page-state.ts'

/** The metadata of a page that lists or explains: title and card of a shared link are of one making. */
export async function listedMetadata(locale: Locale, path: string, searchParams?: SearchParams): Promise<Metadata> {
  const page = await requestListedPage(locale, path, parametersOf((await searchParams) ?? {}))
  if (!page) notFound()
  const cursor = hasListPlace(path) ? readListPlace((await searchParams) ?? {}) : null
  return pageMetadata({ locale, path, title: page.title, description: page.description, state: page.state, cursor })
}
