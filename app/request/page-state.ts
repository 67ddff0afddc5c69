import 'server-only'
import { redirect } from 'next/navigation'
import { currentQuery, isOutdated } from '../../lib/address/current-query.ts'
import { href } from '../../lib/address/href.ts'
import { type AddressProblem, type PageState, readState } from '../../lib/address/page-state.ts'
import { queryPair } from '../../lib/address/query-pair.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { stateOfForm } from './form-state.ts'
import { knownValues } from './known-values.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/**
 * What the reader chose, and what of it could not be understood. An address in former names, and that of a form that was
 * sent without JavaScript field by field, are led on to the address that says the same in the documented way.
 */
export async function requestState(
  locale: Locale,
  path: string,
  searchParams: SearchParams,
): Promise<{ state: PageState; problems: readonly AddressProblem[] }> {
  const [raw, known] = await Promise.all([searchParams, knownValues()])
  if (isOutdated(raw)) redirect(addressOf(locale, path, currentQuery(raw)))
  const form = stateOfForm(raw)
  if (!form) return readState(raw, known)
  const { state, problems } = readState(form, known)
  // What cannot be used is led on as it was given, so that the page can name it.
  redirect(problems.length === 0 ? href(locale, path, state) : addressOf(locale, path, form))
}

function addressOf(locale: Locale, path: string, query: URLSearchParams): string {
  return `${href(locale, path)}?${[...query].map(([key, value]) => queryPair(key, value)).join('&')}`
}

/** The query string as it came, for what reads it as one. */
export function parametersOf(raw: Awaited<SearchParams>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(raw).flatMap(([key, value]) => [value ?? []].flat().map((one): [string, string] => [key, one])),
  )
}
