import { QUERY_KEYS, queryPair } from './query-pair.ts'

/**
 * A query string with some values changed and all others left letter for letter: `null` takes a key away.
 * Without a leading "?", empty when nothing is left.
 */
export function searchWith(search: string, changes: Readonly<Record<string, string | null>>): string {
  const pairs = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !(keyOf(pair) in changes))
  for (const [key, value] of Object.entries(changes)) {
    if (value !== null) pairs.push(queryPair(key, value))
  }
  return pairs.sort((a, b) => rank(a) - rank(b)).join('&')
}

/** An address with some values of its query string changed. */
export function addressWith(address: string, changes: Readonly<Record<string, string | null>>): string {
  const [path = '', search = ''] = address.split('?')
  const written = searchWith(search, changes)
  return written ? `${path}?${written}` : path
}

function keyOf(pair: string): string {
  return pair.split('=')[0] ?? ''
}

/** Keys that are not ours keep their place at the end. */
function rank(pair: string): number {
  const ours: readonly string[] = QUERY_KEYS
  const index = ours.indexOf(keyOf(pair))
  return index < 0 ? ours.length : index
}
