import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyMigrations } from '../migrate.ts'
import { projectFolder } from '../project.ts'
import { type OwnCluster, ownCluster } from './own-cluster.ts'

// A disk of its own, in memory, that is filled to the last byte. Only whoever administers a Linux machine may make one.

const PATIENCE = 240_000
const folder = mkdtempSync(join(tmpdir(), 'cot-moc-disk-'))
const canMount =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'tmpfs', folder], { stdio: 'ignore' }).status === 0

let own: OwnCluster
let url: string

afterAll(async () => {
  if (canMount) {
    await own?.cluster.leave()
    spawnSync('umount', [folder])
  }
  rmdirSync(folder)
}, PATIENCE)

describe.skipIf(!canMount)(`a full disk${canMount ? '' : ' (not tried: no disk can be mounted here)'}`, () => {
  beforeAll(async () => {
    own = await ownCluster(folder)
    url = await own.cluster.database('app')
    await applyMigrations(url)
  }, PATIENCE)

  test(
    'lets nothing be half-written, is named, and seeding works when there is room again',
    async () => {
      const filler = join(folder, 'filler')
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize - bsize))
      const refused = await seed()
      expect(refused.code).toBe(1)
      expect(refused.said).toMatch(/No space left on device|could not extend file|53100/)
      rmSync(filler)
      await expect.poll(facts, { timeout: PATIENCE }).toBe(0)
      expect(await seed()).toMatchObject({ code: 0 })
      expect(await facts()).toBeGreaterThan(50)
    },
    PATIENCE,
  )
})

function seed(): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, BASE_URL: '', DATABASE_URL: url }
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/seed/seed-command.ts'], { cwd: projectFolder, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

/** Where the server is being started again after it could not go on, nothing can be counted yet. */
async function facts(): Promise<number | null> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT count(*)::int AS facts FROM observation')
    return rows[0]?.facts ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}
