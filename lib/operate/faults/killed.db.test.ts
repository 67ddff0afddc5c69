import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { addSubmission } from '../../db/review/add-submission.ts'
import { changeCandidate } from '../../db/review/change-candidate.ts'
import { publishSubmission } from '../../db/review/publish-submission.ts'
import { readSubmission } from '../../db/review/read-submissions.ts'
import { newSubmission } from '../../review/test-submission.ts'
import { runNode } from '../child.ts'
import { applyMigrations } from '../migrate.ts'
import { projectFolder } from '../project.ts'
import { whenGone } from '../when-gone.ts'
import { openedFront } from './opened-front.ts'
import { type OwnCluster, ownCluster } from './own-cluster.ts'
import { readingServer } from './reading-server.ts'

// The whole machine stops (kill -9 of the program and of every process of the database) in the middle of something. A lock that
// another connection holds makes the moment certain. One cluster, killed three times; each test goes on where the last one ended.

const PATIENCE = 240_000
const AN = { id: 'an', name: 'An' }
const NOW = new Date('2026-11-25T03:00:00Z')
const LATER = '29990101000000_later'

const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

let own: OwnCluster
let url: string
const atEnd: (() => Promise<unknown>)[] = []

afterAll(async () => {
  for (const end of atEnd) await end()
  await own?.remove()
}, PATIENCE)

test(
  'two starts at once where there is nothing yet make one server and one database, and neither fails',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cot-moc-faults-'))
    chmodSync(folder, 0o755)
    const program = `
      import { applyMigrations } from ${module('../migrate.ts')}
      import { joinCluster } from ${module('../postgres/cluster.ts')}
      const cluster = await joinCluster(${JSON.stringify(folder)})
      await applyMigrations(await cluster.database('app'))
      process.stdout.write(String(cluster.port), () => process.exit(0))`
    const starts = [1, 2].map(() => runNode(['--import', 'tsx', '--input-type=module', '--eval', program], {}))
    const ends = await Promise.all(starts)
    own = await ownCluster(folder)
    url = await own.cluster.database('app')
    const [one, other] = ends
    expect(one).toEqual({ code: 0, output: expect.stringMatching(/^\d+$/) })
    expect(other).toEqual(one)
    const applied = await rowsOf(
      'SELECT count(*)::int AS all, count(DISTINCT migration_name)::int AS names FROM _prisma_migrations',
    )
    expect(applied[0]?.all).toBe(applied[0]?.names)
    expect(await applyMigrations(url)).toEqual([])
  },
  PATIENCE,
)

/** Runs a program until it waits for what `held` locks, then everything ends at once; the database is started again. */
async function killEverythingWhile(program: readonly string[], held: string): Promise<void> {
  const holder = new pg.Client(url)
  holder.on('error', () => {})
  await holder.connect()
  await holder.query(`BEGIN; ${held}`)
  const child = node(program)
  const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
  const watcher = new pg.Client(url)
  watcher.on('error', () => {})
  await watcher.connect()
  await expect
    .poll(
      async () => {
        const { rows } = await watcher.query(
          "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        )
        return rows.length
      },
      { timeout: PATIENCE },
    )
    .toBe(1)
  child.kill('SIGKILL')
  await own.killed()
  expect(await ended).toBe('SIGKILL')
  await Promise.all([holder, watcher].map((client) => client.end().catch(() => {})))
  await own.again()
  url = await own.cluster.database('app')
}

function node(program: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...program], {
    cwd: projectFolder,
    // The test runner gives every process a BASE_URL of its own.
    env: { ...process.env, BASE_URL: '', DATABASE_URL: url },
    stdio: 'ignore',
  })
}

async function rowsOf(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client(url)
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

test(
  'in a migration: nothing of it is left, and the next start applies it, once',
  async () => {
    const folder = join(own.folder, 'prisma')
    cpSync(join(projectFolder, 'prisma'), folder, { recursive: true })
    mkdirSync(join(folder, 'migrations', LATER))
    writeFileSync(
      join(folder, 'migrations', LATER, 'migration.sql'),
      'CREATE TABLE later (a int); INSERT INTO later VALUES (1); SELECT pg_advisory_xact_lock(42);',
    )
    await killEverythingWhile(
      [
        '--input-type=module',
        '--eval',
        `import { applyMigrations } from ${module('../migrate.ts')}
         await applyMigrations(process.env.DATABASE_URL, { folder: ${JSON.stringify(folder)} })`,
      ],
      'SELECT pg_advisory_xact_lock(42)',
    )
    expect(await rowsOf("SELECT to_regclass('later') AS found")).toEqual([{ found: null }])
    expect(await applyMigrations(url, { folder })).toEqual([LATER])
    expect(await rowsOf('SELECT * FROM later')).toEqual([{ a: 1 }])
    expect(await applyMigrations(url, { folder })).toEqual([])
  },
  PATIENCE,
)

test(
  'in seeding: nothing is on record, and seeding again puts all of it there, once',
  async () => {
    const seeding = ['lib/seed/seed-command.ts']
    await killEverythingWhile(seeding, 'LOCK TABLE doubt IN ACCESS EXCLUSIVE MODE')
    const count = () =>
      rowsOf('SELECT (SELECT count(*)::int FROM area) AS areas, (SELECT count(*)::int FROM observation) AS figures')
    expect(await count()).toEqual([{ areas: 0, figures: 0 }])
    const seeded = () => new Promise((resolve) => node(seeding).once('close', resolve))
    expect(await seeded()).toBe(0)
    const [whole] = await count()
    expect(whole).toMatchObject({ figures: expect.any(Number) })
    expect(whole?.figures).toBeGreaterThan(50)
    expect(await seeded()).toBe(0)
    expect(await count()).toEqual([whole])
  },
  PATIENCE,
)

test(
  'in publishing: nothing is on record, the review stands as it was, and publishing again does it once',
  async () => {
    const db = openDatabase(url)
    const { id } = await addSubmission(newSubmission(), AN, NOW, db)
    for (const { id: candidate, version } of (await readSubmission(id, db))?.candidates ?? [])
      await changeCandidate(id, candidate, version, { decision: 'accepted' }, AN, NOW, db)
    const version = (await readSubmission(id, db))?.version ?? 0
    await db.$disconnect()
    const count = () =>
      rowsOf('SELECT (SELECT count(*)::int FROM observation) AS figures, (SELECT count(*)::int FROM evidence) AS quotes')
    const [before] = await count()
    await killEverythingWhile(
      [
        '--input-type=module',
        '--eval',
        `import { openDatabase } from ${module('../../db/client.ts')}
         import { publishSubmission } from ${module('../../db/review/publish-submission.ts')}
         await publishSubmission('${id}', ${version}, ${JSON.stringify(AN)}, new Date(), openDatabase(process.env.DATABASE_URL))`,
      ],
      'LOCK TABLE review_action IN ACCESS EXCLUSIVE MODE',
    )
    expect(await count()).toEqual([before])
    const after = openDatabase(url)
    atEnd.push(() => after.$disconnect())
    expect(await readSubmission(id, after)).toMatchObject({ state: 'waiting', version })
    expect((await publishSubmission(id, version, AN, NOW, after))?.facts).toHaveLength(2)
    expect(await count()).toEqual([{ figures: Number(before?.figures) + 1, quotes: Number(before?.quotes) + 2 }])
  },
  PATIENCE,
)

test(
  'while a page is read: it is served as it was, marked, and is fresh again when the database has been started again',
  async () => {
    const renderer = await readingServer(url)
    const front = await openedFront({ databaseUrl: url, renderer: renderer.port })
    atEnd.push(front.close, renderer.close)
    await expect.poll(front.hears).toBe(true)
    const text = await (await front.get('/provinces/lao-cai')).text()
    const { port } = own.cluster
    await own.killed()
    await expect.poll(front.hears).toBe(false)
    const stale = await front.get('/provinces/lao-cai')
    expect([stale.status, stale.headers.get('warning'), await stale.text()]).toEqual([200, '110 - "Response is Stale"', text])
    expect((await front.get('/timeline')).status).toBe(503)

    const stop = whenGone(
      () => own.cluster.port,
      async () => void (await own.again()),
      50,
    )
    atEnd.push(async () => stop())
    await expect.poll(front.hears, { timeout: PATIENCE }).toBe(true)
    expect(own.cluster.port).toBe(port)
    await expect.poll(async () => (await front.get('/timeline')).status, { timeout: PATIENCE }).toBe(200)
    await expect
      .poll(async () => (await front.get('/provinces/lao-cai')).headers.get('warning'), { timeout: PATIENCE })
      .toBeNull()
  },
  PATIENCE,
)
