import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import type { CivilDate } from '../time/civil-date.ts'
import { keepingHeaders, ROUTER_HEADERS, STALE_CONTROL } from './answer-headers.ts'
import { type AskRenderer, RendererError } from './ask-renderer.ts'
import { type Client, clientOf } from './client-of.ts'
import { encodingFor } from './encoding.ts'
import { type FrontCache, frontCache } from './front-cache.ts'
import { type Invalidation, listenForInvalidation } from './invalidation.ts'
import { type KeptQuestion, readQuestion } from './kept-question.ts'
import type { Logged } from './log-line.ts'
import { type CacheUse, type Measure, measure } from './measure.ts'
import { packInTurn } from './pack-in-turn.ts'
import { BadForm, BodyTooLarge, passOn } from './pass-on.ts'
import { type RateBuckets, rateBuckets } from './rate-bucket.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { render } from './render.ts'
import { requestId } from './request-id.ts'
import { originForm, requestProblem } from './request-problem.ts'
import { send } from './send.ts'

export interface FrontSetup {
  readonly databaseUrl: string
  /** Whether the renderer may read from replicas of it. */
  readonly hasReplicas: boolean
  /** Whoever asks from there may speak for others. */
  readonly proxies: BlockList
  readonly ask: AskRenderer
  /** The public host, which the renderer is asked by where the answer is for everybody. */
  readonly host: string
  readonly today: () => CivilDate
  readonly cacheBytes: number
  /** What one client may cost a minute, a page being 1; null: no limit. */
  readonly perMinute: number | null
  readonly log: (line: Logged) => void
  /** How long a rendering may take, in milliseconds. */
  readonly patience?: number
}

export interface Front {
  readonly server: Server
  readonly cache: FrontCache
  readonly changes: Invalidation
  readonly measure: Measure
  close(): Promise<void>
}

/** A file may have 5 MB; what surrounds it in a form needs room too (next.config.js). */
const LARGEST_BODY = 6 * 1024 * 1024
const LARGEST_HEADERS = 64 * 1024
const [PATIENCE, SHORT_PATIENCE] = [30_000, 5000]
const VARY = ['accept-encoding', ...ROUTER_HEADERS].join(', ')
/** Redirects and refusals, ours and Next's, would go without them. */
const EVERY_ANSWER = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
] as const
const WRITES = /^(?:\/api\/review\/|\/api\/v1\/links)/

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly client: Client
  readonly id: string
  /** Path and query. */
  readonly target: string
}

/** The server on the public port: answers out of what it keeps, asks the renderer for the rest. */
export function createFront(setup: FrontSetup): Front {
  const { databaseUrl, ask, host, today, log, patience = PATIENCE } = setup
  const counts = measure()
  const buckets = setup.perMinute === null ? null : rateBuckets(setup.perMinute)
  const cache: FrontCache = frontCache({
    bytes: setup.cacheBytes,
    today,
    isHearing: () => changes.connected,
    shownBy: (shows) => changes.shownBy(shows),
    async render(question, first, canFallBack) {
      const began = performance.now()
      let failed = true
      try {
        const { recorded, state } = changes
        const longest = canFallBack ? Math.min(patience, SHORT_PATIENCE) : patience
        const rendered = await render(ask, question, { host, recorded, state, first, patience: longest })
        failed = false
        return rendered
      } finally {
        counts.rendered((performance.now() - began) / 1000, failed)
      }
    },
  })
  const pack = packInTurn(cache.weigh)
  const changes = listenForInvalidation(databaseUrl, setup.hasReplicas, { touched: cache.touched, all: cache.outdateAll })
  const server = createServer(
    // Longer than a proxy or a test keeps a connection unused: closed meanwhile, it would fail whoever uses it next.
    { maxHeaderSize: LARGEST_HEADERS, keepAliveTimeout: 120_000, headersTimeout: 20_000, requestTimeout: 120_000 },
    (request, response) => void answer(request, response),
  )
  server.on('clientError', refuseUnreadable)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now()
    request.url = originForm(request.url ?? '/')
    const asked: Asked = {
      request,
      response,
      client: clientOf(request, setup.proxies),
      id: requestId(request.headers['x-request-id']),
      target: request.url,
    }
    response.setHeader('x-request-id', asked.id)
    for (const [name, value] of EVERY_ANSWER) response.setHeader(name, value)
    const problem = requestProblem(request.method ?? '', asked.target)
    const read = isSafe(request) && problem === null ? readQuestion(asked.target, request.headers) : null
    const question = read && 'key' in read ? read : null
    const kind = question?.route.kind ?? 'pass'
    let use: CacheUse = 'pass'
    response.once('close', () => {
      const milliseconds = performance.now() - began
      const status = response.statusCode
      counts.answered({ kind, status, cache: use, seconds: milliseconds / 1000 })
      const bytes = Number(response.getHeader('content-length') ?? 0)
      log({ id: asked.id, method: request.method ?? '', target: asked.target, status, milliseconds, bytes, kind, cache: use })
    })
    try {
      if (problem !== null) return refuse(asked, problem)
      if (read && 'leadsTo' in read) return lead(asked, read.leadsTo)
      const wait = seconds(question, asked, cache, buckets)
      if (wait !== null) {
        counts.limited()
        return refuse(asked, { why: 'tooMany', seconds: wait })
      }
      if (question) use = await answerKept(asked, question)
      else await answerPassed(asked)
    } catch (error) {
      fail(asked, error)
    }
  }

  async function answerKept({ request, response }: Asked, question: KeptQuestion): Promise<CacheUse> {
    const { answer, use } = await cache.obtain(question, encodingFor(request))
    const found = answer.status === 200
    const headers = {
      ...(found && use !== 'stale'
        ? keepingHeaders(question.route.kind, question.target, question.headers.rsc !== undefined)
        : { 'cache-control': found ? STALE_CONTROL : 'no-store' }),
      vary: question.route.kind === 'page' || question.route.kind === 'embed' ? VARY : 'accept-encoding',
      'cache-status': `cot-moc; ${use === 'hit' ? 'hit' : use === 'stale' ? 'hit; detail=stale-if-error' : 'fwd=miss'}`,
      ...(use === 'stale' && { warning: '110 - "Response is Stale"' }),
    }
    if (await send(request, response, answer, headers, found)) cache.weigh(question.key)
    if (use === 'hit') pack(question.key, answer)
    return use
  }

  async function answerPassed(asked: Asked): Promise<void> {
    const { request, response, target, client, id } = asked
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) {
      const form = /^(?:\/en)?\/verify$/.exec(target.split('?')[0] ?? '')
      // The page has words of its own for a file that is too large.
      if (form) return lead(asked, `${form[0]}?problem=large`, 303)
      return refuse(asked, { why: 'tooLarge', most: LARGEST_BODY })
    }
    const { answer, control } = await passOn(ask, request, client, id, LARGEST_BODY)
    if (!isSafe(request) && WRITES.test(target)) await hearOwnChange()
    const vary = answer.headers['content-type']?.toString().startsWith('text/html') ? VARY : 'accept-encoding'
    await send(request, response, answer, { 'cache-control': control, vary, 'cache-status': 'cot-moc; fwd=bypass' }, false)
  }

  /** Whoever published sees it at the next request, whatever it is: what the database told of it has arrived before our answer. */
  async function hearOwnChange(): Promise<void> {
    await changes.settled().catch(() => cache.outdateAll())
  }

  return {
    server,
    cache,
    changes,
    measure: counts,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      // Whoever reads slowly does not hold up the end.
      const force = setTimeout(() => server.closeAllConnections(), 5000)
      await closed
      clearTimeout(force)
      await changes.close()
    },
  }
}

function isSafe({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What is kept costs nothing; this machine itself is not limited. */
function seconds(
  question: KeptQuestion | null,
  { client }: Asked,
  cache: FrontCache,
  buckets: RateBuckets | null,
): number | null {
  if (!buckets || client.trusted || (question && cache.has(question.key))) return null
  return buckets.spend(client.address, question?.route.cost ?? 2, Date.now())
}

function lead({ response }: Asked, location: string, status = 307): void {
  response.writeHead(status, { location, 'cache-control': 'public, max-age=0, s-maxage=3600', 'content-length': 0 }).end()
}

function refuse({ request, response, target }: Asked, refusal: Refusal): void {
  const { status, headers, body } = refusalOf(refusal, target.split('?')[0] ?? '/', request.headers.accept)
  // What is still being sent to us is not read.
  const closes = isSafe(request) ? {} : { connection: 'close' }
  response.writeHead(status, { ...headers, ...closes, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function fail(asked: Asked, error: unknown): void {
  const refusal: Refusal =
    error instanceof BodyTooLarge
      ? { why: 'tooLarge', most: LARGEST_BODY }
      : { why: error instanceof BadForm ? 'badForm' : 'unavailable' }
  if (refusal.why === 'unavailable' && !(error instanceof RendererError)) {
    process.stderr.write(`front: ${asked.id} ${error instanceof Error ? error.stack : error}\n`)
  }
  // Half an answer cannot be taken back, only cut off.
  if (asked.response.headersSent) asked.response.destroy()
  else refuse(asked, refusal)
}

/** What is no HTTP, or more of it than is read: there is no request to answer, only a connection to end. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: import('node:stream').Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\nx-content-type-options: nosniff\r\ncontent-length: ${status.length}\r\n\r\n${status}`,
  )
}
