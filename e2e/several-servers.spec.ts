import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, request, test } from '@playwright/test'
import pg from 'pg'
import { findNginx, startNginx } from '../lib/operate/nginx/start-nginx.ts'
import { postgresBinaries } from '../lib/operate/postgres/binaries.ts'
import { freePortFrom } from '../lib/operate/postgres/free-port.ts'
import { type Balancer, startBalancer } from '../lib/operate/servers/balancer.ts'
import { type DatabasePair, startDatabasePair } from '../lib/operate/servers/database-pair.ts'
import { type FrontServer, startFrontServer } from '../lib/operate/servers/front-server.ts'
import { article, giveDocument, linkFromCommand, person, publishAll, signInBy, takeBack } from './reviewing.ts'

// Two servers on one database with a streaming replica, behind a proxy, all on this machine, all real.

const nginx = findNginx()
const PROXY = nginx ? 'nginx' : 'a small proxy (there is no nginx here)'
/** A minute's work on a busy machine: nothing here says how fast anything is. */
const PATIENCE = { timeout: 60_000 }

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let folder: string
let databases: DatabasePair
let servers: readonly FrontServer[]
let admins: readonly string[]
let proxy: Balancer
let curator: APIRequestContext

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const binaries = await postgresBinaries().catch(() => null)
  test.skip(binaries === null, 'there is no embedded PostgreSQL for this machine, of which two are needed')
  folder = mkdtempSync(join(tmpdir(), 'several-servers-'))
  // PostgreSQL may run as another user than the one whose folder this is.
  chmodSync(folder, 0o755)
  databases = await startDatabasePair(folder)
  const [port = 0, first = 0, firstAdmin = 0, second = 0, secondAdmin = 0] = await freePorts(5)
  const env = {
    DATABASE_URL: databases.primary,
    REPLICA_URLS: databases.replica,
    AUTH_SECRET: 'the same for all servers on one database',
    BASE_URL: `http://127.0.0.1:${port}`,
    TODAY: '2026-11-22',
    RATE_LIMIT: 'off',
  }
  servers = await Promise.all([
    startFrontServer(first, { ...env, ADMIN_PORT: String(firstAdmin) }),
    startFrontServer(second, { ...env, ADMIN_PORT: String(secondAdmin) }),
  ])
  admins = [firstAdmin, secondAdmin].map((admin) => `http://127.0.0.1:${admin}`)
  proxy = nginx
    ? await startNginx(nginx, { folder: join(folder, 'nginx'), port, servers: [first, second], keeps: false })
    : await startBalancer(port, [first, second])
  curator = await request.newContext({ baseURL: proxy.url })
  const binh = person('Bình')
  await signInBy(linkFromCommand(binh, { ...process.env, ...env }), binh, curator)
})

test.afterAll(async () => {
  await curator?.dispose()
  await proxy?.stop()
  await Promise.all(servers?.map((server) => server.stop()) ?? [])
  await databases?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('what is published through one server is on the other at once, though the replica that it reads from lags', async () => {
  const [first, second] = servers as [FrontServer, FrontServer]
  for (const { url } of servers) expect(await text(`${url}/provinces/ca-mau`)).not.toMatch(/615\s+tỷ đồng/)
  await expect.poll(() => asksReplica(second.url, '/provinces/ca-mau/promises'), PATIENCE).toBe(true)

  await onReplica('SELECT pg_wal_replay_pause()')
  const publication = await publish(first.url, '615')
  for (const { url } of servers) expect(await text(`${url}/provinces/ca-mau`)).toMatch(/615\s+tỷ đồng/)
  expect(await figures(databases.replica)).toBe((await figures(databases.primary)) - 1)
  expect((await fetch(`${second.url}/provinces/ca-mau`)).headers.get('cache-status')).toBe('cot-moc; hit')
  expect(await asksReplica(second.url, '/en/provinces/ca-mau'), 'whoever lags is not asked').toBe(false)

  await onReplica('SELECT pg_wal_replay_resume()')
  await expect.poll(() => asksReplica(second.url, '/en/provinces/ca-mau/promises'), PATIENCE).toBe(true)
  await takeBack(place(second.url), publication)
  for (const { url } of servers) expect(await text(`${url}/provinces/ca-mau`)).not.toMatch(/615\s+tỷ đồng/)
})

test(`behind ${PROXY}, no reader notices that a server and the replica are killed, and nothing that was published is lost`, async () => {
  const [first, second] = servers as [FrontServer, FrontServer]
  const before = await figures(databases.primary)
  const load = readAll(proxy.url)
  await load.some()
  await second.kill()
  await load.some()
  await databases.standby.kill()
  await load.some()
  await publish(proxy.url, '616')
  await load.some()
  await Promise.all([second.start(), databases.standby.start()])
  await load.some()
  expect(await load.end()).toEqual([])

  expect(await figures(databases.primary)).toBe(before + 1)
  await expect.poll(() => figures(databases.replica), PATIENCE).toBe(before + 1)
  for (const { url } of servers) expect(await text(`${url}/provinces/ca-mau`)).toMatch(/616\s+tỷ đồng/)
  await expect.poll(() => asksReplica(first.url, '/provinces/son-la/promises'), PATIENCE).toBe(true)
})

test('while the primary is away readers are answered from the replica, and it is taken back by itself', async () => {
  const page = `${proxy.url}/provinces/lai-chau?time=1990..2020`
  await databases.crashPrimary()
  await expect
    .poll(async () => (await fetch(`${admins[0]}/health/ready`)).json(), PATIENCE)
    .toEqual({
      status: 'ready',
      problems: ['the database does not answer'],
    })
  expect(await text(page), 'a page that nobody has asked for yet').toContain('Lai Châu')
  await databases.startPrimary()
  for (const admin of admins) {
    await expect
      .poll(async () => (await fetch(`${admin}/health/ready`)).json(), PATIENCE)
      .toEqual({ status: 'ready', problems: [] })
  }
  await publish(proxy.url, '617')
  // The page of the province would show one of the two amounts that stand for the year.
  for (const { url } of servers) expect(await text(`${url}/api/v1/observations?province=ca-mau`)).toMatch(/"value":\s*617\b/)
})

async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = []
  while (ports.length < count) ports.push(await freePortFrom((ports.at(-1) ?? 4400) + 1))
  return ports
}

/** Whoever is signed in, at a server of their choice: sessions are no server's own. */
function place(at: string) {
  const direct = (path: string) => new URL(path, at).href
  const asking = {
    get: (path: string) => curator.get(direct(path)),
    post: (path: string, options?: object) => curator.post(direct(path), options),
    patch: (path: string, options?: object) => curator.patch(direct(path), options),
  } as APIRequestContext
  return { url: () => proxy.url, request: asking }
}

/** Puts what an article says of Cà Mau on record; the number of the publication. */
async function publish(at: string, revenue: string): Promise<number> {
  const who = place(at)
  return publishAll(who, await giveDocument(who, 'ca-mau.txt', article(revenue)))
}

async function text(url: string): Promise<string> {
  const response = await fetch(url)
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  return response.text()
}

/** Whether a page that is not kept yet is made from what the replica says. */
async function asksReplica(server: string, path: string): Promise<boolean> {
  const lastRead = async () => {
    // Tables are named in quotes, which the watch of the replica has none of; of each connection only the last query is told.
    const sql = `SELECT max(query_start)::text AS at FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%"%'`
    return (await asked(databases.replica, sql)).at
  }
  const admin = admins[servers.findIndex(({ url }) => url === server)]
  await fetch(`${admin}/cache`, { method: 'DELETE' })
  const before = await lastRead()
  await text(server + path)
  return (await lastRead()) !== before
}

async function figures(database: string): Promise<number> {
  return Number((await asked(database, 'SELECT count(*) AS figures FROM observation WHERE superseded_at IS NULL')).figures)
}

async function onReplica(sql: string): Promise<void> {
  await asked(databases.replica, sql)
}

async function asked(url: string, sql: string): Promise<Readonly<Record<string, unknown>>> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

/** Reads pages, files and answers, six at a time, most of which nobody has asked for before. */
function readAll(origin: string) {
  const failed: string[] = []
  let [read, ending] = [0, false]
  const reader = async (number: number) => {
    for (let turn = 0; !ending; turn++) {
      const year = 1990 + ((turn * 6 + number) % 60)
      const paths = [
        `/api/v1/observations?time=${year}`,
        `/provinces/dien-bien?time=${year}..2050`,
        '/timeline',
        `/data/provinces/lao-cai.csv?time=${year}`,
      ]
      const path = paths[turn % paths.length] ?? '/'
      await fetch(origin + path)
        .then(async (response) => {
          await response.arrayBuffer()
          if (response.status !== 200) failed.push(`${path}: ${response.status}`)
        })
        .catch((error: unknown) => failed.push(`${path}: ${String(error)}`))
      read++
    }
  }
  const readers = Array.from({ length: 6 }, (_, number) => reader(number))
  return {
    /** Resolves when some more have been read. */
    async some() {
      const until = read + 12
      await expect.poll(() => read, PATIENCE).toBeGreaterThan(until)
    },
    async end() {
      ending = true
      await Promise.all(readers)
      return failed
    },
  }
}
