import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'

/** The renderer did not answer: it is not there, or took too long. */
export class RendererError extends Error {
  override name = 'RendererError'
}

export interface RendererQuestion {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly headers: OutgoingHttpHeaders
  /** How long the answer's head may take, in milliseconds. */
  readonly patience: number
  /** Sent on as it comes. */
  readonly body?: NodeJS.ReadableStream
  readonly signal?: AbortSignal
}

export type AskRenderer = (question: RendererQuestion) => Promise<IncomingMessage>

/**
 * Asks the renderer at a port of this machine; `port` is null while it is being started. At most `atOnce` questions at a time;
 * where as many wait as it could answer in a while, another is told so at once: it would be answered after its reader has left.
 */
export function rendererAt(port: () => number | null, { atOnce = 32, waiting = 256 } = {}): AskRenderer {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  let open = 0
  return async (question) => {
    if (open >= atOnce + waiting) throw new RendererError(`${open} questions wait already`)
    open += 1
    try {
      return await ask(port(), agent, question)
    } finally {
      open -= 1
    }
  }
}

function ask(port: number | null, agent: Agent, question: RendererQuestion): Promise<IncomingMessage> {
  const { method, target, headers, patience, body, signal } = question
  if (port === null) return Promise.reject(new RendererError('the renderer is being started'))
  return new Promise((resolve, reject) => {
    const sent = request({
      ...{ agent, host: '127.0.0.1', port, method, path: target, headers, ...(signal && { signal }) },
      // Next names the address that it leads to twice in its headers, and an address may have 16 kB.
      maxHeaderSize: 64 * 1024,
    })
    const timer = setTimeout(() => sent.destroy(new RendererError(`no answer within ${patience} ms`)), patience)
    sent.once('response', (response) => {
      clearTimeout(timer)
      resolve(response)
    })
    sent.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      // A connection kept from earlier may be closed at the moment it is used again; a question without a body is asked anew.
      if (error.code === 'ECONNRESET' && sent.reusedSocket && !body) return resolve(ask(port, agent, question))
      reject(error instanceof RendererError ? error : new RendererError(error.message))
    })
    if (body) body.once('error', (error) => sent.destroy(error)).pipe(sent)
    else sent.end()
  })
}

/** All of a body; rejects where it is cut off or longer than `most`. */
export async function wholeBody(response: IncomingMessage, most: number, patience: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  const timer = setTimeout(() => response.destroy(new RendererError(`no whole answer within ${patience} ms`)), patience)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > most) throw new RendererError(`an answer of more than ${most} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof RendererError ? error : new RendererError(String(error))
  } finally {
    clearTimeout(timer)
  }
  return Buffer.concat(chunks)
}
