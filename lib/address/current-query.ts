import { type Query, REWRITES } from './rewrites.ts'

/** What both URLSearchParams and the `searchParams` of a page offer. */
export type RawParameters = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

/** The parameters of any address in the names and values of today. Pages, API, feeds, embeds and short links all read through it. */
export function currentQuery(raw: RawParameters): URLSearchParams {
  return new URLSearchParams(rewritten(pairsOf(raw)).map(([key, value]) => [key, value]))
}

/** Whether an address is written in former names, so that a page may lead on to the one of today. */
export function isOutdated(raw: RawParameters): boolean {
  const pairs = pairsOf(raw)
  return JSON.stringify(rewritten(pairs)) !== JSON.stringify(pairs)
}

function rewritten(query: Query): Query {
  return REWRITES.reduce((pairs, rewrite) => rewrite(pairs), query)
}

function pairsOf(raw: RawParameters): Query {
  if (raw instanceof URLSearchParams) return [...raw]
  return Object.entries(raw).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one] as const))
}
