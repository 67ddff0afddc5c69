import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Answer, namesTag } from './answer.ts'
import { encodingFor } from './encoding.ts'

/** Sends an answer in the encoding that is accepted, or says that the reader has it already. True when an encoding was added to it. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  headers: OutgoingHttpHeaders,
  tagged: boolean,
): Promise<boolean> {
  const { sent, added } = await answer.body(encodingFor(request))
  const whole: OutgoingHttpHeaders = { ...(answer.headers as OutgoingHttpHeaders), ...headers, ...(tagged && { etag: sent.tag }) }
  if (tagged && answer.status === 200 && namesTag(request.headers['if-none-match'], sent.tag, sent.formerTag)) {
    // What the reader has already stands with its own headers (RFC 9110, 15.4.5).
    for (const name of Object.keys(answer.headers)) delete whole[name]
    response.writeHead(304, whole).end()
    return added
  }
  if (sent.encoding !== 'identity') whole['content-encoding'] = sent.encoding
  // An answer without content has no length either (RFC 9110, 8.6).
  if (answer.status !== 204 && answer.status !== 304) whole['content-length'] = sent.bytes.length
  response.writeHead(answer.status, whole)
  response.end(request.method === 'HEAD' ? undefined : sent.bytes)
  return added
}
