import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../operate/test-database.ts'
import { newSubmission } from '../../review/test-submission.ts'
import { openDatabase } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { readEvents } from '../read-events.ts'
import { addSubmission } from './add-submission.ts'
import { changeCandidate } from './change-candidate.ts'
import { publishSubmission } from './publish-submission.ts'
import { readSubmission, readSubmissions } from './read-submissions.ts'

// A process that is killed outright (kill -9) in the middle of a transaction. Another connection holds the table that the
// transaction writes last, so that the moment is certain: all else is written by then, and nothing is committed.

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const AN = { id: 'an', name: 'An' }
const NOW = new Date('2026-11-25T03:00:00Z')
const PATIENCE = 240_000

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let other: pg.Client
let folder: string

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
  other = new pg.Client(temporary.url)
  await other.connect()
  folder = await mkdtemp(join(tmpdir(), 'killed-'))
})

afterEach(async () => {
  await other.end()
  await db.$disconnect()
  await temporary.drop()
  await rm(folder, { recursive: true })
})

// The test runner gives every process a BASE_URL of its own.
const variables = () => ({ ...process.env, BASE_URL: '', DATABASE_URL: temporary.url })

/** Runs a program until it waits for the table of actions, kills it there, and waits until the server has noticed. */
async function killWhileWriting(args: readonly string[]): Promise<void> {
  await other.query('BEGIN')
  await other.query('LOCK TABLE review_action IN ACCESS EXCLUSIVE MODE')
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: PROJECT, env: variables(), stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)))
  await expect.poll(waiting, { timeout: PATIENCE }).toHaveLength(1)
  const [backend] = await waiting()
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  await other.query('ROLLBACK')
  await expect.poll(() => isThere(backend), { timeout: PATIENCE }).toBe(false)
}

/** Processes of the server that wait for a lock in this database. Inside a transaction the server shows what it saw first. */
async function waiting(): Promise<readonly number[]> {
  await other.query('SELECT pg_stat_clear_snapshot()')
  const { rows } = await other.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  )
  return rows.map(({ pid }) => pid)
}

async function isThere(pid: number | undefined): Promise<boolean> {
  return (await other.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).rows.length > 0
}

function ingest(): string {
  const args = ['--import', 'tsx', join('lib', 'review', 'ingest-command.ts'), folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, env: variables(), encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

test(
  'an ingest that is killed in the middle of a document has stored nothing of it, and the next run goes on where it stopped',
  async () => {
    await writeFile(join(folder, 'a.txt'), 'Cà Mau hôm nay\n\nNăm 1997, thu ngân sách tỉnh Cà Mau đạt 612 tỷ đồng.\n')
    expect(ingest()).toContain('1 documents added, 0 known, 0 refused')
    await writeFile(join(folder, 'b.txt'), 'Cà Mau hôm nay\n\nNăm 1998, thu ngân sách tỉnh Cà Mau đạt 650 tỷ đồng.\n')

    await killWhileWriting([join('lib', 'review', 'ingest-command.ts'), folder])
    expect((await readSubmissions(db)).map(({ name }) => name)).toEqual(['a.txt'])
    expect(await db.candidate.count()).toBe(1)

    expect(ingest()).toContain('1 documents added, 1 known, 0 refused')
    expect(ingest()).toContain('0 documents added, 2 known, 0 refused')
    expect((await readSubmissions(db)).map(({ name, counts }) => [name, counts.waiting])).toEqual(
      expect.arrayContaining([
        ['a.txt', 1],
        ['b.txt', 1],
      ]),
    )
    expect(await db.candidate.count()).toBe(2)
  },
  PATIENCE,
)

test(
  'a publishing that is killed in the middle has put nothing on record, and publishing again does it once',
  async () => {
    const { id } = await addSubmission(newSubmission(), AN, NOW, db)
    for (const { id: candidate, version } of (await readSubmission(id, db))?.candidates ?? [])
      await changeCandidate(id, candidate, version, { decision: 'accepted' }, AN, NOW, db)
    const version = (await readSubmission(id, db))?.version ?? 0
    const before = await counts()

    const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
    const program = `
      import { openDatabase } from ${module('../client.ts')}
      import { publishSubmission } from ${module('./publish-submission.ts')}
      await publishSubmission('${id}', ${version}, ${JSON.stringify(AN)}, new Date(), openDatabase(process.env.DATABASE_URL))
    `
    await killWhileWriting(['--input-type=module', '--eval', program])
    expect(await counts()).toEqual(before)
    const stands = await readSubmission(id, db)
    expect(stands).toMatchObject({ state: 'waiting', version })
    expect(stands?.candidates.map(({ decision, factId }) => [decision, factId])).toEqual([
      ['accepted', null],
      ['accepted', null],
    ])

    const published = await publishSubmission(id, version, AN, NOW, db)
    expect(published?.facts).toHaveLength(2)
    const { events } = await readEvents({ today: '2026-11-26', words: ['cau nam na'] }, undefined, db)
    expect(events.map(({ id: fact, version: first }) => [fact, first])).toEqual([
      [published?.facts.find((fact) => fact.startsWith('e_')), 1],
    ])
    expect(await counts()).toEqual({
      observations: before.observations + 1,
      events: before.events + 1,
      evidence: before.evidence + 2,
      articles: before.articles + 1,
      publications: before.publications + 1,
    })
  },
  PATIENCE,
)

async function counts() {
  return {
    observations: await db.observation.count(),
    events: await db.event.count(),
    evidence: await db.evidence.count(),
    articles: await db.article.count(),
    publications: await db.publication.count(),
  }
}
