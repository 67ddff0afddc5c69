import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, BlockList, connect } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readState } from '../address/page-state.ts'
import { stateFilter } from '../address/state-filter.ts'
import { openDatabase } from '../db/client.ts'
import type { PrismaClient } from '../db/generated/client.ts'
import { keptReading } from '../db/kept-readings.ts'
import type { QuestionAtHand } from '../db/question-at-hand.ts'
import { readAreas } from '../db/read-areas.ts'
import { readEvents } from '../db/read-events.ts'
import { readFactCounts } from '../db/read-fact-counts.ts'
import { readIndicators } from '../db/read-indicators.ts'
import { readObservations } from '../db/read-observations.ts'
import { addSubmission } from '../db/review/add-submission.ts'
import { changeCandidate } from '../db/review/change-candidate.ts'
import { publishSubmission } from '../db/review/publish-submission.ts'
import { readSubmission } from '../db/review/read-submissions.ts'
import { withdrawPublication } from '../db/review/withdraw-publication.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { newSubmission } from '../review/test-submission.ts'
import { adminServer } from './admin.ts'
import { rendererAt } from './ask-renderer.ts'
import { createFront, type Front, type FrontSetup } from './front.ts'
import type { Logged } from './log-line.ts'
import { RECORDED, STATE } from './recorded-header.ts'

// The front as it is, on a real database; behind it a small server that reads the same database in the place of Next, and keeps
// what it has read as the renderer does.

const AN = { id: 'an', name: 'An' }
const NOW = new Date('2026-11-25T03:00:00Z')
const DAY = '2026-11-26'
/** Of the document that is published here: a figure (grdp-growth) and an event of Lai Châu. */
const CONCERNED = [
  '/',
  '/provinces/lai-chau',
  '/api/v1/observations?province=lai-chau',
  '/api/v1/events',
  '/data/index.csv?province=lai-chau',
]
const NOT_CONCERNED = [
  '/provinces/lao-cai',
  '/api/v1/observations?province=lao-cai',
  '/api/v1/events.csv?province=dien-bien',
  '/api/v1/observations?indicator=budget-revenue',
  '/data/indicators/budget-revenue.csv',
]

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let renderer: Server
let front: Front
let logged: Logged[]
let today: string
/** What the renderer was asked, and what it does in a test. */
let asked: string[]
let behave: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
const opened: Front[] = []
const READING = Symbol.for('cot-moc.reading')
const readings = new AsyncLocalStorage<QuestionAtHand>()
/** How often what is kept was read from the database. */
let listsRead: number
let countsRead: number
const keptLists = keptReading({ follows: 'lists', name: 'lists of the test', most: 1 }, async () => {
  listsRead += 1
  const [areas, indicators] = await Promise.all([readAreas(db), readIndicators(db)])
  return { areas, indicators }
})
const keptCounts = keptReading({ follows: 'record', name: 'counts of the test', most: 1 }, () => {
  countsRead += 1
  return readFactCounts(undefined, db)
})

beforeAll(() => Object.assign(globalThis, { [READING]: readings }))
afterAll(() => Reflect.deleteProperty(globalThis, READING))

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
  logged = []
  asked = []
  listsRead = 0
  countsRead = 0
  today = DAY
  behave = async () => false
  renderer = createServer((question, answer) => {
    asked.push(`${question.method} ${question.url}`)
    const [recorded, state] = [RECORDED, STATE].map((name) => question.headers[name]?.toString() ?? null)
    void readings.run({ recorded: recorded ?? null, state: state ?? null }, async () => {
      if (!(await behave(question, answer))) await reply(question, answer)
    })
  })
  await listen(renderer)
  front = await openFront()
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
  renderer.closeAllConnections()
  await new Promise((resolve) => renderer.close(resolve))
  await db.$disconnect()
  await temporary.drop()
})

async function openFront({
  perMinute = null,
  patience = 60_000,
}: Partial<Pick<FrontSetup, 'perMinute' | 'patience'>> = {}): Promise<Front> {
  const { port } = renderer.address() as AddressInfo
  const made = createFront({
    databaseUrl: temporary.url,
    hasReplicas: false,
    proxies: new BlockList(),
    ask: rendererAt(() => port),
    host: 'example.org',
    today: () => today,
    cacheBytes: 16 * 1024 * 1024,
    perMinute,
    log: (line) => logged.push(line),
    patience,
  })
  opened.push(made)
  await listen(made.server)
  await expect.poll(() => made.changes.connected).toBe(true)
  await made.changes.settled()
  return made
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
}

/** What an address shows, read as the pages read it; publishing and taking back by POST, as the review does. */
async function reply(question: IncomingMessage, answer: ServerResponse): Promise<void> {
  const url = new URL(question.url ?? '/', 'http://example.org')
  if (question.method === 'POST') {
    if (url.pathname.endsWith('/publish')) await publish()
    if (url.pathname.endsWith('/withdraw')) await withdrawPublication(1, AN, new Date('2026-11-26T03:00:00Z'), db)
    await new Promise((resolve) => question.resume().once('end', resolve).once('error', resolve))
    return void answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }
  const text = await shown(url)
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'self'" })
  answer.end(`<p>${text}</p><script>run(${text.length})</script>${' '.repeat(2000)}`)
}

async function shown(url: URL): Promise<string> {
  const { areas, indicators } = await keptLists()
  const [, folder = '', ...rest] = url.pathname.split('/')
  const name = rest.at(-1)?.split('.')[0] ?? ''
  if (folder === 'provinces') url.searchParams.set('province', name)
  if (rest[0] === 'indicators') url.searchParams.set('indicator', name)
  const known = { provinces: areas.map(({ slug }) => slug), indicators: indicators.map(({ slug }) => slug) }
  const { state } = readState(url.searchParams, known)
  const filter = stateFilter(state, areas, { earliest: DAY, latest: DAY, today: DAY })
  const [{ observations }, { events }] = await Promise.all([
    readObservations(filter, undefined, db),
    readEvents(filter, undefined, db),
  ])
  const figures = name === 'events' ? [] : observations
  const milestones = name === 'observations' || rest[0] === 'indicators' ? [] : events
  const counts = folder === '' ? await keptCounts() : null
  const told = [...(counts?.figures ?? []), ...(counts?.events ?? [])].reduce((sum, { count }) => sum + count, 0)
  return [...figures, ...milestones].map(({ id, version }) => `${id}.${version}`).join(' ') + (counts ? ` of ${told}` : '')
}

async function publish(): Promise<void> {
  const { id } = await addSubmission(newSubmission(), AN, NOW, db)
  for (const { id: candidate, version } of (await readSubmission(id, db))?.candidates ?? []) {
    await changeCandidate(id, candidate, version, { decision: 'accepted' }, AN, NOW, db)
  }
  await publishSubmission(id, (await readSubmission(id, db))?.version ?? 0, AN, NOW, db)
}

interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

function ask(path: string, headers: Record<string, string> = {}, { method = 'GET', body = '', of = front } = {}): Promise<Got> {
  const { port } = of.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
      )
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const use = async (path: string, of = front) =>
  String((await ask(path, {}, { of })).headers['cache-status']).replace('cot-moc; ', '')
const askAll = (paths: readonly string[], of = front) => Promise.all(paths.map((path) => ask(path, {}, { of })))

describe('an answer', () => {
  test('is asked for once, in whatever spelling, and told unchanged to whoever has it', async () => {
    const first = await ask('/data/index.csv?province=dien-bien&time=2024', { 'accept-encoding': 'br' })
    const again = await ask('/data/index.csv?time=2024..2024&province=dien-bien', { 'accept-encoding': 'br', cookie: 'a=b' })
    expect(asked).toEqual(['GET /data/index.csv?province=dien-bien&time=2024'])
    expect(first.headers).toMatchObject({
      'cache-status': 'cot-moc; fwd=miss',
      'content-encoding': 'br',
      vary: 'accept-encoding',
    })
    expect(again.headers).toMatchObject({ 'cache-status': 'cot-moc; hit', etag: first.headers.etag })
    expect(first.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+/)
    const known = await ask('/data/index.csv?province=dien-bien&time=2024', {
      'accept-encoding': 'br',
      'if-none-match': String(first.headers.etag),
    })
    expect([known.status, known.text]).toEqual([304, ''])
    const head = await ask('/data/index.csv?province=dien-bien&time=2024', {}, { method: 'HEAD' })
    expect([head.status, head.text, Number(head.headers['content-length']) > 2000]).toEqual([200, '', true])
    expect(asked).toHaveLength(1)
  })

  test('that many ask for at once is made once', async () => {
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    behave = () => gate.then(() => false)
    const many = Promise.all(Array.from({ length: 30 }, () => ask('/timeline')))
    await expect.poll(() => asked.length).toBe(1)
    go()
    expect(new Set((await many).map(({ text }) => text)).size).toBe(1)
    expect(asked).toEqual(['GET /timeline'])
  })

  test('runs its own scripts and no other', async () => {
    const { headers, text } = await ask('/timeline')
    expect(headers['content-security-policy']).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/)
    expect(text).toContain('<script>run(')
  })

  test.each([
    ['what sets a cookie', '/timeline', { 'set-cookie': 'a=b' }, 200],
    ['what is not found', '/f/o_zzzzzz', {}, 404],
    ['a refusal', '/api/v1/events?time=x', {}, 400],
    ['the review', '/review', {}, 200],
    ['what the sign-in says', '/api/auth/get-session', {}, 200],
  ])('is not kept where it is %s', async (_, path, headers, status) => {
    behave = async (_question, answer) => {
      answer.writeHead(status, { 'content-type': 'text/plain', ...headers }).end('x')
      return true
    }
    for (const round of [1, 2]) {
      const got = await ask(path)
      expect([got.status, asked.length]).toEqual([status, round])
      expect(String(got.headers['cache-control'])).toMatch(status === 200 && path === '/timeline' ? /./ : /no-store/)
    }
  })

  test('is made anew when a day has passed: what is overdue has changed', async () => {
    await ask('/timeline')
    today = '2026-11-27'
    expect([await use('/timeline'), await use('/timeline')]).toEqual(['fwd=miss', 'hit'])
  })
})

describe('after a publication', () => {
  test('the very next request shows it, on every server; what does not show it stays kept and is what would be made anew', async () => {
    const other = await openFront()
    const kept = [...CONCERNED, ...NOT_CONCERNED]
    await Promise.all([askAll(kept), askAll(kept, other)])
    expect((await ask('/api/review/submissions/x/publish', {}, { method: 'POST' })).status).toBe(200)
    for (const of of [front, other]) {
      for (const path of CONCERNED) expect.soft(await use(path, of), path).toBe('fwd=miss')
      for (const path of NOT_CONCERNED) expect.soft(await use(path, of), path).toBe('hit')
    }
    expect((await ask('/api/v1/observations?province=lai-chau')).text).toMatch(/o_\w{6}\.1/)
    const before = await askAll(kept)
    front.cache.clear()
    expect((await askAll(kept)).map(({ text }) => text)).toEqual(before.map(({ text }) => text))
  })

  test('what is the same for every reader is read once before it and once after it, and is new in the very next request', async () => {
    const told = async (query: string) => Number(/ of (\d+)</.exec((await ask(`/${query}`)).text)?.[1])
    const before = await Promise.all(['', '?time=2020', '?time=2021'].map(told))
    expect([new Set(before).size, listsRead, countsRead]).toEqual([1, 1, 1])
    await ask('/api/review/submissions/x/publish', {}, { method: 'POST' })
    const after = await Promise.all(['', '?time=2020', '?time=2022'].map(told))
    expect(after).toEqual([before[0], before[0], before[0]].map((count) => (count ?? 0) + 2))
    expect([listsRead, countsRead]).toEqual([1, 2])
  })

  test('nothing that was read is kept for whoever asks past the front, or while changes are not heard', async () => {
    const { port } = renderer.address() as AddressInfo
    const past = { ...front, server: { address: () => ({ port }) } as unknown as Server }
    await ask('/')
    await ask('/?time=2020', {}, { of: past })
    expect(countsRead).toBe(2)
    await onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cot-moc front' AND datname = '${databaseName()}'`,
    )
    await expect.poll(() => front.changes.connected && front.cache.outdated).toBe(1)
    await ask('/?time=2021')
    expect(countsRead).toBe(3)
  })

  test('taking it back is shown as exactly', async () => {
    const path = '/api/v1/observations?province=lai-chau'
    const empty = (await ask(path)).text
    await ask('/api/review/submissions/x/publish', {}, { method: 'POST' })
    expect((await ask(path)).text).not.toBe(empty)
    await askAll(NOT_CONCERNED)
    await ask('/api/review/publications/1/withdraw', {}, { method: 'POST' })
    expect((await ask(path)).text).toBe(empty)
    for (const other of NOT_CONCERNED) expect.soft(await use(other), other).toBe('hit')
  })

  test('an answer that was begun before it is for those who asked before, and is not kept', async () => {
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    const path = '/provinces/lai-chau'
    let held = true
    behave = async (question, answer) => {
      if (question.url !== path || !held) return false
      held = false
      const text = await shown(new URL(path, 'http://example.org'))
      await gate
      answer.writeHead(200, { 'content-type': 'text/plain' }).end(text)
      return true
    }
    const early = ask(path)
    await expect.poll(() => held).toBe(false)
    await ask('/api/review/submissions/x/publish', {}, { method: 'POST' })
    const late = await ask(path)
    go()
    expect((await early).text).not.toBe(late.text)
    expect((await ask(path)).text).toBe(late.text)
  })

  test('that nobody sees as such (a list corrected at the prompt) everything is made anew', async () => {
    await askAll(NOT_CONCERNED)
    await db.indicator.updateMany({ where: { slug: 'grdp-growth' }, data: { nameEn: 'Growth' } })
    await front.changes.settled()
    for (const path of NOT_CONCERNED) expect.soft(await use(path), path).toBe('fwd=miss')
  })
})

describe('when something is away', () => {
  test('what is kept is served, marked, and is fresh again by itself', async () => {
    const { text } = await ask('/provinces/lao-cai')
    await onServer(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS false`)
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${databaseName()}'`)
    await expect.poll(() => front.changes.connected).toBe(false)
    behave = async (_, answer) => {
      answer.writeHead(500).end()
      return true
    }
    const stale = await ask('/provinces/lao-cai')
    expect([stale.status, stale.text]).toEqual([200, text])
    expect(stale.headers.warning).toMatch(/^110 /)
    const nothing = await ask('/provinces/dien-bien', { accept: 'text/html' })
    expect([nothing.status, nothing.headers['retry-after']]).toEqual([503, '5'])
    expect(nothing.text).toContain('cơ sở dữ liệu chưa trả lời')
    expect((await ask('/api/v1/events')).headers['content-type']).toContain('application/problem+json')

    await onServer(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS true`)
    behave = async () => false
    await expect.poll(() => front.changes.connected, { timeout: 20_000 }).toBe(true)
    await expect.poll(() => use('/provinces/lao-cai'), { timeout: 20_000 }).toBe('hit')
    expect((await ask('/provinces/lao-cai')).headers.warning).toBeUndefined()
  })

  test('a connection lost and found again counts as if everything had changed in between', async () => {
    await ask('/provinces/lao-cai')
    await onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cot-moc front' AND datname = '${databaseName()}'`,
    )
    await expect.poll(() => front.cache.outdated).toBe(1)
    await expect.poll(() => front.changes.connected, { timeout: 20_000 }).toBe(true)
    await expect.poll(() => use('/provinces/lao-cai'), { timeout: 20_000 }).toBe('hit')
    const before = await ask('/provinces/lai-chau')
    await ask('/api/review/submissions/x/publish', {}, { method: 'POST' })
    expect((await ask('/provinces/lai-chau')).text).not.toBe(before.text)
  })

  test('a renderer that says nothing is not waited for without end', async () => {
    behave = () => new Promise(() => {})
    const hasty = await openFront({ patience: 500 })
    expect((await ask('/timeline', {}, { of: hasty })).status).toBe(503)
  })
})

describe('limits', () => {
  test('on bodies, addresses and headers are told clearly', async () => {
    const large = await ask('/api/v1/links', { 'content-length': String(7 * 1024 * 1024) }, { method: 'POST' }).catch(() => null)
    expect(large?.status ?? 413).toBe(413)
    const chunked = await ask(
      '/api/v1/links',
      { 'transfer-encoding': 'chunked' },
      { method: 'POST', body: 'x'.repeat(7 * 1024 * 1024) },
    ).catch(() => null)
    expect(chunked?.status ?? 413).toBe(413)
    expect((await ask('/verify', { 'content-length': String(7 * 1024 * 1024) }, { method: 'POST' })).headers.location).toBe(
      '/verify?problem=large',
    )
    expect((await ask(`/?q=${'x'.repeat(20_000)}`)).status).toBe(414)
    expect((await ask('/', { 'x-long': 'x'.repeat(70_000) })).status).toBe(431)
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('on how fast one client may ask hold for what costs, for that client alone', async () => {
    const strict = await openFront({ perMinute: 3 })
    const from = (client: string, path: string) => ask(path, { 'x-forwarded-for': `1.2.3.4, ${client}` }, { of: strict })
    for (const path of ['/', '/timeline', '/articles']) expect((await from('5.6.7.8', path)).status).toBe(200)
    const refused = await from('5.6.7.8', '/provinces')
    const wait = Number(refused.headers['retry-after'])
    // Twenty seconds after the first question; on a busy machine some of them have passed.
    expect([refused.status, wait >= 1 && wait <= 20]).toEqual([429, true])
    expect((await from('5.6.7.8', '/timeline')).status, 'what is kept costs nothing').toBe(200)
    expect((await from('9.9.9.9', '/provinces')).status).toBe(200)
    expect((await ask('/silence', {}, { of: strict })).status, 'this machine itself').toBe(200)
  })
})

test('each answer has an id and a line in the log, without what is private', async () => {
  const { headers } = await ask('/review/welcome?token=secret', { 'x-request-id': 'from-the-proxy' })
  expect(headers['x-request-id']).toBe('from-the-proxy')
  expect(logged).toMatchObject([{ id: 'from-the-proxy', method: 'GET', status: 200, cache: 'pass' }])
  expect((await ask('/', { 'x-request-id': 'bad id\t' })).headers['x-request-id']).toMatch(/^[\w-]{36}$/)
})

test('health and metrics are on a port of their own', async () => {
  const { names } = (await front.changes.ask('SELECT array_agg(migration_name) AS names FROM _prisma_migrations')) as {
    names: string[]
  }
  let isEnding = false
  const admin = adminServer(front, { migrations: names, isRendering: () => true, isEnding: () => isEnding })
  const migrations = [...names, '20990101000000_later']
  const lacking = adminServer(front, { migrations, isRendering: () => false, isEnding: () => false })
  await Promise.all([listen(admin), listen(lacking)])
  const of = { ...front, server: admin }
  await askAll(['/timeline', '/timeline'])
  expect((await ask('/health/live', {}, { of })).status).toBe(200)
  expect((await ask('/health/ready', {}, { of })).status).toBe(200)
  expect(JSON.parse((await ask('/health/ready', {}, { of: { ...front, server: lacking } })).text).problems).toHaveLength(2)
  const { text } = await ask('/metrics', {}, { of })
  expect(text).toContain('cot_moc_requests_total{kind="page",status="200"} 2\n')
  expect(text).toContain('cot_moc_database_up 1\n')
  isEnding = true
  expect((await ask('/health/ready', {}, { of })).status, 'no more readers are to be sent').toBe(503)
  expect((await ask('/health/live', {}, { of })).status).toBe(200)
  isEnding = false
  await onServer(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS false`)
  await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${databaseName()}'`)
  await expect.poll(() => front.changes.connected).toBe(false)
  const away = await ask('/health/ready', {}, { of })
  expect([away.status, JSON.parse(away.text).problems], 'what is kept can be served').toEqual([
    200,
    ['the database does not answer'],
  ])
  expect((await ask('/cache', {}, { of, method: 'DELETE' })).status).toBe(204)
  expect((await ask('/health/ready', {}, { of })).status, 'nothing to serve').toBe(503)
  await onServer(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS true`)
  await expect.poll(() => front.changes.connected, { timeout: 20_000 }).toBe(true)
  await expect.poll(() => use('/timeline'), { timeout: 20_000 }).toBe('hit')
  expect((await ask('/cache', {}, { of, method: 'DELETE' })).status).toBe(204)
  expect(await use('/timeline')).toBe('fwd=miss')
  expect((await ask('/metrics')).status, 'not on the public port').toBe(200)
  expect(asked).toContain('GET /metrics')
  for (const server of [admin, lacking]) server.close()
})

function databaseName(): string {
  return new URL(temporary.url).pathname.slice(1)
}

async function onServer(sql: string): Promise<void> {
  const url = new URL(temporary.url)
  url.pathname = '/postgres'
  const client = new pg.Client(url.href)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** What a server says to bytes that are no request. */
function raw(bytes: string): Promise<string> {
  const { port } = front.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}
