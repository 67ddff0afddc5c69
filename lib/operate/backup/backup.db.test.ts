import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { readEvents } from '../../db/read-events.ts'
import { readObservations } from '../../db/read-observations.ts'
import { addSubmission } from '../../db/review/add-submission.ts'
import { newSubmission } from '../../review/test-submission.ts'
import { applyMigrations } from '../migrate.ts'
import { projectFolder } from '../project.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.ts'
import { BackupError, sealLine } from './backup-manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const NOW = new Date('2026-11-26T03:00:00Z')
const AN = { id: 'an', name: 'An' }
const PATIENCE = { timeout: 240_000 }
const ADD_LINK = `INSERT INTO short_link (code, locale, path, query, codec_version) VALUES ($1, 'vi', '/', $2, 1)`

let source: TestDatabase
let target: TestDatabase
let folder: string
let file: string

beforeEach(async () => {
  source = await createTestDatabase({ seeded: true })
  target = await createTestDatabase({ seeded: false })
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  file = join(folder, 'cot-moc.sql.gz')
})

afterEach(async () => {
  await Promise.all([source.drop(), target.drop()])
  rmSync(folder, { recursive: true })
})

test('a backup holds one moment while others write, and restored it is what it was, row by row', PATIENCE, async () => {
  const db = openDatabase(source.url)
  await addSubmission(newSubmission(), AN, NOW, db)
  const writer = new pg.Client(source.url)
  await writer.connect()
  let [turn, ending] = [0, false]
  const writing = (async () => {
    for (; !ending; turn++) await writer.query(ADD_LINK, [linkCode(turn), `time=${turn}`])
  })()
  try {
    await expect.poll(() => turn, PATIENCE).toBeGreaterThan(3)
    const sums = await writeBackup(source.url, file, NOW)
    const held = sums.find(({ name }) => name === 'short_link')?.rows ?? 0
    await expect.poll(() => turn, PATIENCE).toBeGreaterThan(held)
    expect(held).toBeGreaterThan(0)
  } finally {
    ending = true
    await writing
    await writer.end()
  }
  expect(statSync(file).mode & 0o777, 'for its owner alone').toBe(0o600)

  const restored = await restoreBackup(target.url, file)
  expect(restored).toMatchObject({ at: NOW.toISOString(), migrated: [] })
  const sums = restored.tables
  expect(sums.find(({ name }) => name === 'submission')?.rows).toBe(1)
  // Read by another way than the backup's own.
  for (const { name } of sums.filter((sum) => sum.name !== 'short_link')) {
    const all = `SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), '[]') AS rows FROM "${name}" AS t`
    expect(await asked(target.url, all), name).toEqual(await asked(source.url, all))
  }
  const again = openDatabase(target.url)
  expect(await readObservations({ today: '2026-11-26' }, undefined, again)).toEqual(
    await readObservations({ today: '2026-11-26' }, undefined, db),
  )
  expect(await readEvents({ today: '2026-11-26' }, undefined, again)).toEqual(
    await readEvents({ today: '2026-11-26' }, undefined, db),
  )
  // Numbers go on where they stopped.
  const last = 'SELECT nextval(\'observation_row_seq\')::integer - max("row") AS gap FROM observation'
  expect((await asked(target.url, last))[0]?.gap).toBe((await asked(source.url, last))[0]?.gap)
  await Promise.all([db.$disconnect(), again.$disconnect()])
})

test('a database that is not empty is refused, and stays as it is', async () => {
  await writeBackup(source.url, file, NOW)
  await restoreBackup(target.url, file)
  const before = await asked(target.url, 'SELECT count(*) FROM observation')
  await expect(restoreBackup(target.url, file)).rejects.toThrow('the database is not empty')
  expect(await asked(target.url, 'SELECT count(*) FROM observation')).toEqual(before)
  await expect(writeBackup(source.url, file, NOW)).rejects.toThrow('is there already')
})

test('a file that is cut off, changed or none is refused before anything is stored', async () => {
  await writeBackup(source.url, file, NOW)
  const bytes = readFileSync(file)
  const wrong: readonly (readonly [string, Buffer])[] = [
    ['cut off', bytes.subarray(0, bytes.length - 30)],
    ['cut off in the middle', bytes.subarray(0, bytes.length / 2)],
    ['empty', Buffer.alloc(0)],
    ['another file', Buffer.from('<!doctype html>')],
    ['another gzipped file', gzipSync('hello\n')],
    ['damaged by a bit', flipped(bytes)],
    ['edited and packed again', edited(bytes, (text) => text.replace('lai-chau', 'lao-chau'))],
    ['without its last line', edited(bytes, (text) => text.replace(/[^\n]*\n$/, ''))],
    ['added to', edited(bytes, (text) => `${text}DROP TABLE area;\n`)],
    ['given other rows and a new last line', edited(bytes, resealed)],
  ]
  for (const [name, content] of wrong) {
    writeFileSync(file, content)
    const restoring = restoreBackup(target.url, file).then(
      () => 'restored',
      (error: unknown) => (error instanceof BackupError ? 'refused' : String(error)),
    )
    expect.soft(await restoring, name).toBe('refused')
  }
  expect(await asked(target.url, 'SELECT count(*)::integer AS count FROM area')).toEqual([{ count: 0 }])
})

test('a backup that is older than this version is restored as it was and then migrated; a newer one is refused', async () => {
  const prisma = join(folder, 'prisma')
  cpSync(join(projectFolder, 'prisma'), prisma, { recursive: true })
  const last =
    readdirSync(join(prisma, 'migrations'))
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1) ?? ''
  rmSync(join(prisma, 'migrations', last), { recursive: true })
  const nothing = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'
  await asked(source.url, nothing)
  await applyMigrations(source.url, { folder: prisma })
  await asked(
    source.url,
    `INSERT INTO area SELECT * FROM jsonb_populate_record(NULL::area, '{"id": "lai-chau@1962", "slug": "lai-chau",
     "kind": "province", "name_vi": "Lai Châu", "name_en": "Lai Chau", "aliases": [], "map_ids": [], "folded": "lai chau"}')`,
  )
  await writeBackup(source.url, file, NOW)
  await expect(restoreBackup(target.url, file)).rejects.toThrow('which the backup is older than')
  await asked(target.url, nothing)
  expect((await restoreBackup(target.url, file)).migrated).toEqual([last])
  expect(await asked(target.url, 'SELECT name_vi FROM area')).toEqual([{ name_vi: 'Lai Châu' }])

  await asked(
    source.url,
    `UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name LIKE '%_facts'`,
  )
  rmSync(file)
  await writeBackup(source.url, file, NOW)
  await expect(restoreBackup(target.url, file)).rejects.toThrow('of a newer version')
})

test('the commands write a file and fill a new database from it', PATIENCE, async () => {
  const run = (name: string, url: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', `lib/operate/backup/${name}-command.ts`, file], {
      cwd: projectFolder,
      env: { ...process.env, BASE_URL: '', DATABASE_URL: url },
      encoding: 'utf8',
    })
  const written = run('backup', source.url)
  expect([written.status, written.stderr]).toEqual([0, ''])
  expect(written.stdout).toMatch(/\d+ observation\n/)
  expect(run('restore', target.url).stdout).toContain('restored as of ')
  expect(readdirSync(folder)).toEqual(['cot-moc.sql.gz'])
})

/** A short code for each number: "a" and digits, of which 0 and 1 are none. */
function linkCode(number: number): string {
  return `a${number
    .toString(8)
    .padStart(6, '0')
    .replaceAll(/\d/g, (digit) => String(Number(digit) + 2))}`
}

async function asked(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 1
  return changed
}

function edited(bytes: Buffer, edit: (text: string) => string): Buffer {
  return gzipSync(edit(gunzipSync(bytes).toString('utf8')))
}

function resealed(text: string): string {
  const body = text.replace('lai-chau', 'lao-chau').replace(/[^\n]*\n$/, '')
  return body + sealLine(createHash('sha256').update(body).digest('hex'))
}
