import { badParameters, type ParameterProblem, type Problem } from '../api/problem.ts'

/** What a consumer asks for (oEmbed 1.0, section 2.2). Sizes are the most that it has room for, in pixels. */
export interface OembedQuery {
  readonly url: string
  readonly maxWidth: number | null
  readonly maxHeight: number | null
}

/** 501, as the specification wants it for a format that is not offered. */
const NO_SUCH_FORMAT: Problem = {
  type: 'about:blank',
  title: 'Not implemented',
  status: 501,
  detail: 'format: only json is offered',
}

/** Reads the query of /oembed; a problem to answer with where it cannot be used. */
export function readOembedQuery(params: URLSearchParams): OembedQuery | Problem {
  const format = params.get('format') ?? 'json'
  if (format !== 'json') return NO_SUCH_FORMAT
  const problems: ParameterProblem[] = []
  const size = (parameter: string): number | null => {
    const text = params.get(parameter)
    if (text === null) return null
    if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
    problems.push({ parameter, value: text.slice(0, 100), accepts: 'whole pixels from 1 to 99999' })
    return null
  }
  const url = params.get('url') ?? ''
  if (url === '') problems.push({ parameter: 'url', value: '', accepts: 'the address of a page' })
  const query = { url, maxWidth: size('maxwidth'), maxHeight: size('maxheight') }
  return problems.length > 0 ? badParameters(problems) : query
}
