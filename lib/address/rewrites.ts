/** A query string as its pairs, in the order in which they stand. */
export type Query = readonly (readonly [key: string, value: string])[]

/** Turns a query of earlier days, or of another tongue, into one that says the same today. Leaves what it does not know. */
export type Rewrite = (query: Query) => Query

/** What a key was called before, or is called by Vietnamese readers who write an address by hand. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  provinces: 'province',
  years: 'time',
  indicators: 'indicator',
  topics: 'topic',
  statuses: 'status',
  search: 'q',
  asof: 'asOf',
  tinh: 'province',
  nam: 'time',
  'thoi-gian': 'time',
  'chi-tieu': 'indicator',
  'chi-bao': 'indicator',
  'chu-de': 'topic',
  'tinh-trang': 'status',
  xem: 'view',
  tim: 'q',
  muc: 'fact',
  'tinh-den': 'asOf',
  'tiep-theo': 'cursor',
}

const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  view: { 'bieu-do': 'chart', bang: 'table' },
  time: { 'hom-nay': 'today', nay: 'today' },
}

/** A key by its former name; a value under the name of today, where both stand, is the later word. */
const renameKeys: Rewrite = (query) => {
  const present = new Set(query.map(([key]) => key))
  return query.flatMap(([key, value]) => {
    const name = Object.hasOwn(KEY_NAMES, key) ? (KEY_NAMES[key] ?? key) : key
    if (name === key) return [[key, value] as const]
    return present.has(name) ? [] : [[name, value] as const]
  })
}

const renameValues: Rewrite = (query) =>
  query.map(([key, value]) => {
    const names = VALUE_NAMES[key]
    return [key, names && Object.hasOwn(names, value) ? (names[value] ?? value) : value]
  })

/** "2004-2024" and "2004–2024": two years as one writes them in a text. */
const yearsWithDash: Rewrite = (query) =>
  query.map(([key, value]) => [key, key === 'time' ? value.replace(/^(\d{4})[-–](\d{4})$/, '$1..$2') : value])

/**
 * Applied to every query from outside, in this order: what was written by an older version of the product, or by a hand,
 * keeps working for ever. New entries are added at the end and none is taken away.
 */
export const REWRITES: readonly Rewrite[] = [renameKeys, renameValues, yearsWithDash]
