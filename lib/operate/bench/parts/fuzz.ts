import pg from 'pg'
import { FILE_FORMATS } from '../../../files/file-format.ts'
import { sourceIn } from '../../../files/test-source.ts'
import { writeFile } from '../../../files/write-file.ts'
import { buildApp } from '../../build-app.ts'
import { type FuzzResult, freshSeed, fuzzed } from '../../fuzz/fuzz-run.ts'
import { namesOnRecord } from '../../fuzz/names-on-record.ts'
import { requestCase } from '../../fuzz/request-case.ts'
import { applyMigrations } from '../../migrate.ts'
import { prepareClient } from '../../prepare-client.ts'
import { seedDatabase } from '../../seed-database.ts'
import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import type { Measured } from '../measured.ts'
import { ownServer } from '../own-server.ts'

const CASES = Number(process.env.FUZZ_CASES ?? 100_000)
const SEED = Number(process.env.FUZZ_SEED ?? freshSeed())
const DATABASE = 'cot_moc_fuzz'
/** A page and a large picture that are made while others wait; a server that hangs is found out by it. */
const SLOWEST_MS = 20_000
const [CONNECTIONS, MALFORMED_PERCENT, SHOWN] = [6, 35, 20]

/** Hostile questions to a server of its own on a database of its own: nothing may fail, come back as markup, pass a bound, or pile up. */
export const fuzz: BenchPart = {
  name: 'fuzz',
  async run(world) {
    await step('database client', prepareClient)
    await step('build', () => buildApp({ DATABASE_URL: world.databaseUrl }))
    const databaseUrl = await step('database', () => freshDatabase(world.databaseUrl))
    const { url, port, memory } = await step('server', () => ownServer(databaseUrl, { CACHE_MB: '16' }))
    const [names, uploads] = [await namesOnRecord(url), await Promise.all(FILE_FORMATS.map(file))]
    console.log(`  seed ${SEED}, ${CASES} cases, ${CONNECTIONS} connections`)
    let warm = 0
    const result = await fuzzed({
      ...{
        port,
        question: (chance) => requestCase(names, uploads, chance),
        seed: SEED,
        cases: CASES,
        connections: CONNECTIONS,
        malformed: MALFORMED_PERCENT,
      },
      patience: SLOWEST_MS,
      told: (done) => {
        if (warm === 0 && done >= CASES / 10) warm = memory()
        if (done % 10_000 === 0) console.log(`  ${done} cases, ${Math.round(memory() / 1e6)} MB`)
      },
    })
    for (const { number, what, faults } of result.found.slice(0, SHOWN)) {
      console.log(`  seed ${SEED + number}: ${faults.join(', ')}: ${what}`)
    }
    const lines = linesOf(result, memory(), warm || memory())
    const rows = Object.entries(result.statuses).sort(([, few], [, many]) => many - few)
    const markdown = ['| answered | times |', '| --- | --- |', ...rows.map(([status, count]) => `| ${status} | ${count} |`)].join(
      '\n',
    )
    return { lines, tables: [{ title: `Seed ${SEED}`, markdown, rows: [{ seed: SEED, statuses: result.statuses }] }] }
  },
}

function linesOf({ found, cases, times, largest }: FuzzResult, after: number, warm: number): readonly Measured[] {
  const line = (name: string, unit: string, ours: number, floor: number, most: number): Measured => ({
    ...{ name, unit, ours, floor },
    bytes: [largest, largest],
    goal: { most },
  })
  return [
    line(`hostile questions: faults among ${cases}`, 'faults / cases', found.length, cases, 0),
    line('hostile questions: the slowest answer, beside what is allowed', 'ms', times.at(-1) ?? 0, SLOWEST_MS, 1),
    line('hostile questions: memory after all, beside after a tenth', 'MB', after / 1e6, warm / 1e6, 1.25),
  ]
}

function file(format: (typeof FILE_FORMATS)[number]): Promise<Uint8Array> {
  return writeFile(format, sourceIn('vi', {}, format))
}

/** A database beside the one that is served from, with the seeds alone. */
async function freshDatabase(beside: string): Promise<string> {
  const client = new pg.Client(beside)
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${DATABASE}`)
  await client.end()
  const url = new URL(beside)
  url.pathname = `/${DATABASE}`
  await applyMigrations(url.href)
  await seedDatabase(url.href)
  return url.href
}
