import { CODEC_VERSION } from '../address/codec-version.ts'
import { readPagePath } from '../address/page-path.ts'
import { type KnownValues, readState, writeState } from '../address/page-state.ts'
import type { LinkTarget } from '../address/short-link.ts'
import { LOCALES } from '../words/locale.ts'
import type { ParameterProblem } from './problem.ts'

/** A request is some hundred bytes; whatever is longer than this is not read to its end. */
export const MAX_LINK_BYTES = 4096

const PATH_ACCEPTS = 'the path of a page of this site without language, such as /timeline or /indicators/grdp-growth'
const BODY_ACCEPTS = 'an object {"path": "/timeline", "query": "province=dien-bien", "locale": "vi"}'

/**
 * Reads what POST /api/v1/links is sent: `path` and `query` of one of our pages, and its language ("vi" where none is
 * given). What the query says in former names or beside the documented parameters is left out of the link; a value that
 * cannot be used is refused, since the link would promise what it does not keep.
 */
export function readLinkRequest(
  body: unknown,
  known: KnownValues,
): { readonly target: LinkTarget } | { readonly problems: readonly ParameterProblem[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { problems: [{ parameter: 'body', value: shown(body), accepts: BODY_ACCEPTS }] }
  }
  const { path, query = '', locale = 'vi' } = body as Readonly<Record<string, unknown>>
  const problems: ParameterProblem[] = []
  const language = LOCALES.find((candidate) => candidate === locale)
  if (!language) problems.push({ parameter: 'locale', value: shown(locale), accepts: LOCALES.join(', ') })
  const page = typeof path === 'string' && readPagePath(path) ? path : null
  if (page === null) problems.push({ parameter: 'path', value: shown(path), accepts: PATH_ACCEPTS })
  if (typeof query !== 'string') {
    return { problems: [...problems, { parameter: 'query', value: shown(query), accepts: 'the query string of the page' }] }
  }
  const { state, problems: bad } = readState(new URLSearchParams(query), known)
  problems.push(...bad.map(({ key, value, accepts }) => ({ parameter: key, value, accepts })))
  if (problems.length > 0 || page === null || !language) return { problems }
  return { target: { locale: language, path: page, query: writeState(state), codecVersion: CODEC_VERSION } }
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).slice(0, 100)
}
