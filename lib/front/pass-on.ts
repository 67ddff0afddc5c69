import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { Transform } from 'node:stream'
import type { Answer } from './answer.ts'
import { type AskRenderer, RendererError } from './ask-renderer.ts'
import type { Client } from './client-of.ts'
import { encodingFor } from './encoding.ts'
import { RECORDED, STATE } from './recorded-header.ts'
import { wholeAnswer } from './whole-answer.ts'

/** The body is larger than what is taken. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
}

/** A form that Next could not take apart. */
export class BadForm extends Error {
  override name = 'BadForm'
}

export interface Passed {
  readonly answer: Answer
  /** What the renderer says of keeping it; nobody between may say otherwise. */
  readonly control: string
}

const PATIENCE = 60_000
const HOP = /^(?:connection|keep-alive|transfer-encoding|upgrade|te|trailer|proxy-[\w-]+|accept-encoding|expect)$/
/**
 * What Next would believe whoever writes it. `x-forwarded-proto: https`, which every proxy with a certificate sends, makes it ask
 * itself by TLS where a path is rewritten, and answer 500; the others name hosts, paths and steps of its own.
 */
const BELIEVED =
  /^(?:forwarded|x-forwarded-[\w-]+|x-middleware-[\w-]+|x-invoke-[\w-]+|x-nextjs-[\w-]+|x-matched-path|x-rewrite-url|x-original-url)$/

/** How a page in a browser asks for the next one as data. Next throws where a form is sent that way to a path of no page. */
const AS_DATA = 'rsc'

/** Asks the renderer just what was asked, and hands its answer back whole. */
export async function passOn(
  ask: AskRenderer,
  request: IncomingMessage,
  client: Client,
  id: string,
  most: number,
): Promise<Passed> {
  const { method = 'GET', url = '/' } = request
  const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
  const limit = hasBody ? request.pipe(limitedTo(most)) : undefined
  const headers: OutgoingHttpHeaders = {
    ...Object.fromEntries(
      Object.entries(request.headers).filter(
        ([name]) =>
          !HOP.test(name) &&
          !BELIEVED.test(name) &&
          name !== RECORDED &&
          name !== STATE &&
          (method === 'GET' || name !== AS_DATA),
      ),
    ),
    'x-forwarded-for': client.address,
    'x-request-id': id,
  }
  // Whoever stops in the middle of a body would leave the renderer waiting for the rest.
  request.once('close', () => {
    if (!request.complete) limit?.destroy(new RendererError('the client is gone'))
  })
  const tooLarge = new Promise<never>((_, reject) => limit?.once('error', reject))
  const response = await Promise.race([
    ask({ method, target: url, headers, patience: PATIENCE, ...(limit && { body: limit }) }),
    tooLarge,
  ])
  const { answer, html } = await wholeAnswer(response, PATIENCE, { first: encodingFor(request) })
  // Next throws where a form's parts do not add up; what fails later, in the action of a form, answers as a page.
  const isForm = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '')
  if (answer.status === 500 && html === null && method === 'POST' && isForm) throw new BadForm('the form could not be read')
  // Its page for what went wrong needs JavaScript to say anything.
  if (html !== null && answer.status >= 500) throw new RendererError(`the renderer answered ${answer.status}`)
  return { answer, control: response.headers['cache-control'] ?? 'private, no-store' }
}

function limitedTo(most: number): Transform {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      length += chunk.length
      done(length > most ? new BodyTooLarge() : null, chunk)
    },
  })
}
