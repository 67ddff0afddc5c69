import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

export interface Balancer {
  readonly url: string
  stop(): Promise<void>
}

interface Whole {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * Hands requests on to servers in turn, and what reads to the next one where one fails: what nginx does, for machines that
 * have none. Answers are taken whole before they are passed on, so that one that is cut off is asked for anew. What writes goes
 * to the next server only where the one before cannot have received it.
 */
export async function startBalancer(port: number, servers: readonly number[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const obtain = async (question: IncomingMessage, body: Buffer): Promise<Whole> => {
    const reads = question.method === 'GET' || question.method === 'HEAD'
    let failure: unknown
    // A place of its own: of a turn that all requests share, one could meet the same dead server each time.
    turn = (turn + 1) % servers.length
    const first = turn
    for (let tries = 0; tries < servers.length * 2; tries++) {
      try {
        const answer = await ask(agent, servers[(first + tries) % servers.length] ?? 0, question, body)
        if (!reads || answer.status < 502) return answer
        failure = new Error(`answered ${answer.status}`)
      } catch (error) {
        failure = error
        if (!reads && !isRefused(error)) break
      }
    }
    throw failure
  }
  const server = createServer(async (question, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of question as AsyncIterable<Buffer>) chunks.push(chunk)
    try {
      const { status, headers, body } = await obtain(question, Buffer.concat(chunks))
      reply.writeHead(status, headers).end(body)
    } catch (error) {
      reply.writeHead(502).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
}

function ask(agent: Agent, port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Whole> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path: url, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 502, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
