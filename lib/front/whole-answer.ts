import type { IncomingMessage } from 'node:http'
import { type Answer, answerOf, type Packing } from './answer.ts'
import { contentHeaders } from './answer-headers.ts'
import { wholeBody } from './ask-renderer.ts'
import { policyWithHashes } from './script-hashes.ts'
import { scriptsWhenRead } from './when-read.ts'

/** Larger answers are refused: they would fill the memory of whoever holds them (bytes). */
const LARGEST = 64 * 1024 * 1024

export interface WholeAnswer {
  readonly answer: Answer
  /** The bytes of a page; null for all else. */
  readonly html: Buffer | null
}

/**
 * What the renderer answers, whole, a page with a policy that lets its own scripts run. `whenRead`: they wait for a sign of a
 * reader. Rejects with a RendererError where it is cut off, takes longer than `patience` (milliseconds) or is too large.
 */
export async function wholeAnswer(
  response: IncomingMessage,
  patience: number,
  { whenRead = false, ...packing }: Packing & { readonly whenRead?: boolean },
): Promise<WholeAnswer> {
  const sent = await wholeBody(response, LARGEST, patience)
  const isPage = /^text\/html/.test(response.headers['content-type'] ?? '')
  // Byte by byte, as in script-hashes.ts: what is looked for and what is put there is ASCII.
  const body = isPage && whenRead ? Buffer.from(scriptsWhenRead(sent.toString('latin1')), 'latin1') : sent
  const html = isPage ? body : null
  const headers = contentHeaders(response.headers)
  const answer = await answerOf(response.statusCode ?? 502, html === null ? headers : withPolicy(headers, html), body, packing)
  return { answer, html }
}

function withPolicy(headers: Answer['headers'], html: Buffer): Answer['headers'] {
  const policy = headers['content-security-policy']
  return typeof policy === 'string' ? { ...headers, 'content-security-policy': policyWithHashes(policy, html) } : headers
}
