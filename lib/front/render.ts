import { type Answer, answerOf } from './answer.ts'
import { contentHeaders } from './answer-headers.ts'
import { type AskRenderer, RendererError, wholeBody } from './ask-renderer.ts'
import type { KeptQuestion } from './kept-question.ts'
import { policyWithHashes } from './script-hashes.ts'

/** Larger answers are refused: they would fill the memory of whoever holds them. */
const LARGEST = 64 * 1024 * 1024

/** What Next writes where a page could not be drawn, whatever the status. */
const FAILED = 'id="__next_error__"'

export interface Rendered {
  readonly answer: Answer
  /** Whether it may be kept: a whole answer that was found, for everybody. */
  readonly keep: boolean
}

/** Asks for an answer, whole. Throws a RendererError where none comes, or one that says that something went wrong. */
export async function render(ask: AskRenderer, question: KeptQuestion, host: string, patience: number): Promise<Rendered> {
  const headers = { ...question.headers, host, accept: '*/*', 'user-agent': 'cot-moc-front' }
  const response = await ask({ method: 'GET', target: question.target, headers, patience })
  const status = response.statusCode ?? 500
  const body = await wholeBody(response, LARGEST, patience)
  // 501 is an answer: what was asked for is known, and not made here.
  if (status >= 500 && status !== 501) throw new RendererError(`the renderer answered ${status}`)
  const isHtml = /^text\/html/.test(response.headers['content-type'] ?? '')
  const text = isHtml ? body.toString('utf8') : ''
  if (isHtml && text.includes(FAILED)) throw new RendererError('the page could not be drawn')
  const answer = await answerOf(
    status,
    isHtml ? withPolicy(contentHeaders(response.headers), text) : contentHeaders(response.headers),
    body,
    question.route.kind === 'file',
  )
  return { answer, keep: status === 200 && response.headers['set-cookie'] === undefined }
}

/** The headers of an HTML text with a policy that lets its own scripts run. */
export function withPolicy(headers: Answer['headers'], html: string): Answer['headers'] {
  const policy = headers['content-security-policy']
  return typeof policy === 'string' ? { ...headers, 'content-security-policy': policyWithHashes(policy, html) } : headers
}
