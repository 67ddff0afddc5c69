import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { MARK } from './hostile-texts.ts'
import type { RequestCase } from './request-case.ts'
import type { WireAnswer } from './wire.ts'

/** No answer is larger, unpacked; the largest page of the first five articles has a fifth of this. */
const LARGEST = 8 * 1024 * 1024
/** lib/api/fact-query.ts: what the API gives at most, and where nothing is asked. */
const [MOST_ROWS, USUAL_ROWS] = [5000, 1000]
/** Of ours: what a browser reads as a page or a drawing. */
const MARKUP = /^(?:text\/html|image\/svg\+xml|application\/(?:[\w.-]+\+)?xml|text\/xml)/
const LONE = /<(?:fuzz-mark|svg\/onload)/i
/** The quote that ends an attribute; inside of a script's text each is led by a backslash. */
const BROKEN_OUT = new RegExp(`[^\\\\]" ${MARK}="1`)

/** What is wrong with an answer, whatever was asked: nothing may fail, no markup may come back, no bound may be passed. */
export function faultsIn(request: Pick<RequestCase, 'method' | 'target'>, answer: WireAnswer): readonly string[] {
  const { status, headers } = answer
  const faults: string[] = []
  const type = headers.get('content-type') ?? ''
  // 501: oEmbed in XML, which is known and not made.
  if (status >= 500 && status !== 501) faults.push(`answered ${status}`)
  if (status < 200) faults.push(`answered ${status}`)
  const hasBody = answer.body.length > 0
  if (hasBody && headers.get('x-content-type-options') !== 'nosniff') faults.push('no x-content-type-options')
  if (hasBody && /^text\/html/.test(type) && !/(?:script-src|default-src) /.test(headers.get('content-security-policy') ?? ''))
    faults.push('a page without a policy')
  if (/script-src[^;]*'unsafe-inline'/.test(headers.get('content-security-policy') ?? '')) faults.push('a policy for any script')
  if (headers.has('x-fuzz')) faults.push('a header that was sent came back as one')
  if (headers.has('set-cookie') && !/^\/(?:en\/)?(?:api\/auth|review)/.test(request.target)) faults.push('a cookie for a reader')
  const location = headers.get('location')
  if (location !== undefined && !isOurs(location, headers)) faults.push(`leads to ${location.slice(0, 100)}`)
  const body = plain(answer)
  if (body.length > LARGEST) faults.push(`${body.length} bytes`)
  const text = MARKUP.test(type) || /json/.test(type) ? body.toString('utf8') : ''
  if (MARKUP.test(type) && (LONE.test(text) || BROKEN_OUT.test(text))) faults.push(`markup in ${type}`)
  if (/json/.test(type) && hasBody) faults.push(...faultsInJson(request.target, text))
  return faults
}

function faultsInJson(target: string, text: string): readonly string[] {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null || !('data' in said) || !Array.isArray(said.data)) return []
    const limit = new URLSearchParams(target.split('?')[1]).get('limit') ?? String(USUAL_ROWS)
    const most = /^\d+$/.test(limit) ? Math.min(MOST_ROWS, Number(limit)) : 0
    return said.data.length > most ? [`${said.data.length} rows where ${most} were asked for`] : []
  } catch {
    return ['JSON that cannot be read']
  }
}

/** Nobody is led to another site by an address of ours. */
function isOurs(location: string, headers: WireAnswer['headers']): boolean {
  if (/^\/(?![/\\])/.test(location)) return true
  return URL.canParse(location) && new URL(location).hostname === '127.0.0.1' && !headers.has('x-fuzz')
}

function plain({ headers, body }: WireAnswer): Buffer {
  if (body.length === 0) return body
  const encoding = headers.get('content-encoding')
  if (encoding === 'gzip') return gunzipSync(body)
  return encoding === 'br' ? brotliDecompressSync(body) : body
}
