import type { IncomingMessage } from 'node:http'
import { type Answer, answerOf } from './answer.ts'
import { contentHeaders } from './answer-headers.ts'
import { wholeBody } from './ask-renderer.ts'
import { policyWithHashes } from './script-hashes.ts'
import { scriptsWhenRead } from './when-read.ts'

/** Larger answers are refused: they would fill the memory of whoever holds them (bytes). */
const LARGEST = 64 * 1024 * 1024

export interface WholeAnswer {
  readonly answer: Answer
  /** The text of a page; null for all else. */
  readonly html: string | null
}

/**
 * What the renderer answers, whole, a page with a policy that lets its own scripts run. `forEver`: the body never changes;
 * `whenRead`: its scripts wait for a sign of a reader.
 * Rejects with a RendererError where it is cut off, takes longer than `patience` (milliseconds) or is too large.
 */
export async function wholeAnswer(
  response: IncomingMessage,
  patience: number,
  { forEver = false, whenRead = false } = {},
): Promise<WholeAnswer> {
  const body = await wholeBody(response, LARGEST, patience)
  const sent = /^text\/html/.test(response.headers['content-type'] ?? '') ? body.toString('utf8') : null
  const html = sent !== null && whenRead ? scriptsWhenRead(sent) : sent
  const headers = contentHeaders(response.headers)
  const whole = html === sent || html === null ? body : Buffer.from(html, 'utf8')
  const answer = await answerOf(response.statusCode ?? 502, html === null ? headers : withPolicy(headers, html), whole, forEver)
  return { answer, html }
}

function withPolicy(headers: Answer['headers'], html: string): Answer['headers'] {
  const policy = headers['content-security-policy']
  return typeof policy === 'string' ? { ...headers, 'content-security-policy': policyWithHashes(policy, html) } : headers
}
