import { currentQuery } from '../address/current-query.ts'
import { type PageState, readState } from '../address/page-state.ts'
import { QUERY_KEYS } from '../address/query-pair.ts'
import type { Area } from '../facts/area.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { ParameterProblem } from './problem.ts'

/** What a request of the API asks for. */
export interface FactQuery {
  readonly state: PageState
  readonly limit: number
  readonly cursor: string | null
}

export const DEFAULT_LIMIT = 1000
export const MAX_LIMIT = 5000
/** More may be asked for, and an answer then goes on by its `next`: none takes long, whatever is on record. */
export const MOST_ANSWERED = 1000

const COLLECTION_PARAMETERS: readonly string[] = [...QUERY_KEYS, 'limit', 'cursor']

/**
 * Reads the query string of the API by the codec of the pages, but strictly: a page repairs a bad value and says so,
 * a program must be told. Unknown parameter names are refused too, or "provinc=" would silently answer with everything;
 * `accepted` names those that the answer knows.
 */
export function readFactQuery(
  asked: URLSearchParams,
  areas: readonly Area[],
  indicators: readonly Indicator[],
  accepted: readonly string[] = COLLECTION_PARAMETERS,
): { query: FactQuery; problems: ParameterProblem[] } {
  const params = currentQuery(asked)
  const { state, problems } = readState(params, {
    provinces: [...new Set(areas.map((area) => area.slug))],
    indicators: indicators.map((indicator) => indicator.slug),
  })
  const refused: ParameterProblem[] = problems.map(({ key, value, accepts }) => ({ parameter: key, value, accepts }))
  for (const key of new Set(params.keys())) {
    if (!accepted.includes(key))
      refused.push({ parameter: key, value: params.get(key) ?? '', accepts: `no such parameter; known: ${accepted.join(', ')}` })
  }
  const limitText = params.get('limit')
  const limit = limitText === null ? DEFAULT_LIMIT : Number(limitText)
  if (!/^\d+$/.test(limitText ?? String(DEFAULT_LIMIT)) || limit < 1 || limit > MAX_LIMIT) {
    refused.push({ parameter: 'limit', value: limitText ?? '', accepts: `a whole number from 1 to ${MAX_LIMIT}` })
  }
  return { query: { state, limit, cursor: params.get('cursor') }, problems: refused }
}
