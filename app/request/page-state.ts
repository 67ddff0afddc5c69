import 'server-only'
import { redirect } from 'next/navigation'
import { href } from '../../lib/address/href.ts'
import { type AddressProblem, type PageState, readState } from '../../lib/address/page-state.ts'
import { queryPair } from '../../lib/address/query-pair.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { readCatalogue } from './catalogue.ts'
import { stateOfForm } from './form-state.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/**
 * What the reader chose, and what of it could not be understood. A form that was sent without JavaScript writes its
 * fields one by one; it is led on to the address that says the same in the documented way.
 */
export async function requestState(
  locale: Locale,
  path: string,
  searchParams: SearchParams,
): Promise<{ state: PageState; problems: readonly AddressProblem[] }> {
  const [raw, { areas, indicators }] = await Promise.all([searchParams, readCatalogue()])
  const known = { provinces: [...new Set(areas.map(({ slug }) => slug))], indicators: indicators.map(({ slug }) => slug) }
  const form = stateOfForm(raw)
  if (!form) return readState(raw, known)
  const { state, problems } = readState(form, known)
  if (problems.length === 0) redirect(href(locale, path, state))
  // What cannot be used is led on as it was given, so that the page can name it.
  redirect(`${href(locale, path)}?${[...form].map(([key, value]) => queryPair(key, value)).join('&')}`)
}
