import { isOutdated } from '../address/current-query.ts'
import { readLanguagePath } from '../address/language-path.ts'
import { queryPair } from '../address/query-pair.ts'
import { canonicalQuery } from './canonical-query.ts'
import { type Dependence, dependence } from './dependence.ts'
import { type Route, routeOf } from './route.ts'

/** An address whose answer is the same for whoever asks, so that it may be kept. */
export interface KeptAddress {
  readonly route: Route
  /** Path and query in one spelling for all addresses that say the same: what the renderer is asked. */
  readonly address: string
  readonly shows: Dependence
}

/** `leadsTo`: a page asked for in another spelling; a browser must know it by its own address. `null`: never kept. */
export type ReadAddress = KeptAddress | { readonly leadsTo: string } | null

/** Reads the target of a GET ("/timeline?time=2024"). */
export function readAddress(target: string): ReadAddress {
  const [path = '/', search = ''] = split(target)
  const route = routeOf(path)
  if (route === null) return null
  const asked = new URLSearchParams(search)
  // Former names, forms sent field by field: pages lead on from them, programs are told. Both say so themselves.
  if (isOutdated(asked)) return null
  const query = canonicalQuery(asked, route)
  if (query === null) return null
  const written = [...query].map(([key, value]) => queryPair(key, value)).join('&')
  const address = written ? `${path}?${written}` : path
  if (route.kind === 'page' || route.kind === 'embed') {
    if (!sameSpelling(search, written)) return { leadsTo: address }
  }
  return { route, address, shows: route.kind === 'file' ? { on: 'nothing' } : dependence(readLanguagePath(path).path, query) }
}

function split(target: string): readonly [string, string] {
  const mark = target.indexOf('?')
  return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)]
}

/** Browsers write a space, a comma or an umlaut in their own ways; what matters to a page is which pairs stand in which order. */
function sameSpelling(search: string, written: string): boolean {
  return new URLSearchParams(search).toString() === new URLSearchParams(written).toString()
}
