import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../db/client.ts'
import { type OpenedFront, openedFront } from '../operate/faults/opened-front.ts'
import { type ReadingServer, readingServer } from '../operate/faults/reading-server.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { RENDERER_DATABASE_OPTIONS } from './renderer-database-options.ts'

// A database that has no room for another connection, or that does not come to an end, seen from outside.

const MANY = 60
const [AT_ONCE, WAITING] = [8, 16]
let temporary: TestDatabase
let admin: pg.Client
const opened: { close(): Promise<unknown> }[] = []

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: true })
  admin = new pg.Client(temporary.url)
  await admin.connect()
})

afterEach(async () => {
  await admin.query('ROLLBACK')
  for (const one of opened.splice(0).reverse()) await one.close()
  await admin.end()
  await temporary.drop()
})

const keep = <T extends { close(): Promise<unknown> }>(one: T): T => {
  opened.push(one)
  return one
}

async function opens(databaseUrl: string, patience: number): Promise<{ renderer: ReadingServer; front: OpenedFront }> {
  const renderer = keep(await readingServer(databaseUrl))
  const front = keep(
    await openedFront({ databaseUrl: temporary.url, renderer: renderer.port, patience, atOnce: AT_ONCE, waiting: WAITING }),
  )
  await expect.poll(front.hears).toBe(true)
  return { renderer, front }
}

test('where the database takes no more connections, readers are told so and when to come back, and are served when it does', async () => {
  const role = `limited_${new URL(temporary.url).pathname.slice(-12)}`
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' CONNECTION LIMIT 1; GRANT pg_read_all_data TO ${role}`)
  const url = new URL(temporary.url)
  ;[url.username, url.password] = [role, 'x']
  const taken = new pg.Client(url.href)
  await taken.connect()
  const { front } = await opens(url.href, 60_000)
  const refused = await front.get('/timeline')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  const problem = await front.get('/api/v1/events', { accept: '*/*' })
  expect([problem.status, problem.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await problem.json()).toMatchObject({ status: 503, title: 'Service unavailable' })
  await taken.end()
  await expect.poll(async () => (await front.get('/timeline')).status).toBe(200)
  for (const one of opened.splice(0).reverse()) await one.close()
  await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
})

test('a database that does not come to an end is told in both languages; few questions wait for it, and what is kept is served', async () => {
  const { renderer, front } = await opens(temporary.url, 1500)
  const kept = await (await front.get('/provinces/lao-cai')).text()
  await admin.query('BEGIN; LOCK TABLE indicator IN ACCESS EXCLUSIVE MODE')
  const answers = await Promise.all(Array.from({ length: MANY }, (_, place) => front.get(`/timeline?q=${place}`)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  const page = await answers[0]?.text()
  expect(page).toContain('<section lang="vi"><h1>Chưa trả lời được lúc này</h1>')
  expect(page).toContain('<section lang="en"><h1>No answer at the moment</h1>')
  // Those that are given up are still being answered when others that waited take their places.
  expect(renderer.busiest).toBeLessThanOrEqual(AT_ONCE + WAITING)
  expect(await (await front.get('/provinces/lao-cai')).text()).toBe(kept)
  await admin.query('ROLLBACK')
  await expect.poll(async () => (await front.get('/timeline?q=0')).status).toBe(200)
  await expect.poll(() => renderer.busy).toBe(0)
})

test('a question that the renderer asks the database ends by itself', async () => {
  process.env.PGOPTIONS = RENDERER_DATABASE_OPTIONS
  const db = openDatabase(temporary.url)
  keep({ close: () => db.$disconnect() })
  expect(await db.$queryRaw`SHOW statement_timeout`).toEqual([{ statement_timeout: '30s' }])
  expect(await db.$queryRaw`SHOW idle_in_transaction_session_timeout`).toEqual([{ idle_in_transaction_session_timeout: '2min' }])
  delete process.env.PGOPTIONS
})
