import { parseTimeFilter, writeTimeFilter } from '../address/time-filter.ts'
import type { Route } from './route.ts'

const LISTS: readonly string[] = ['province', 'indicator', 'topic', 'status']
const LONGEST_SEARCH = 100

/**
 * The pairs of a query in one order and spelling, what means nothing left out. Null where only the page itself can say what
 * is meant: a key named twice, an empty one (a form was sent), one that is refused. A value that cannot be used stays as it
 * is: the page names it.
 */
export function canonicalQuery(
  asked: URLSearchParams,
  { keys, lenient }: Pick<Route, 'keys' | 'lenient'>,
): URLSearchParams | null {
  const written = new URLSearchParams()
  const known = [...asked.keys()].filter((key) => keys.includes(key))
  if (new Set(known).size < known.length) return null
  if (!lenient && known.length < [...asked.keys()].length) return null
  // The fields of a form beside which the others are read in another way.
  if (lenient && keys.includes('time') && (asked.has('from') || asked.has('to') || isRepeated(asked))) return null
  for (const key of keys) {
    const value = asked.get(key)
    if (value === null) continue
    const text = canonicalValue(key, value)
    if (text === '') return null
    written.append(key, text)
  }
  return written
}

function isRepeated(asked: URLSearchParams): boolean {
  const names = [...asked.keys()]
  return new Set(names).size < names.length || [...asked.values()].includes('')
}

function canonicalValue(key: string, value: string): string {
  if (LISTS.includes(key)) {
    const names = value.split(',').map((name) => name.trim())
    return [...new Set(names.filter(Boolean))].join(',')
  }
  if (key === 'time') {
    const filter = parseTimeFilter(value)
    return filter ? writeTimeFilter(filter) : value
  }
  if (key === 'q') return value.length <= LONGEST_SEARCH ? value.trim().normalize('NFC') : value
  return value
}
