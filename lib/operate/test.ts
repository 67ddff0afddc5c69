import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { audit, grave } from './audit.ts'
import { authSecret } from './auth-secret.ts'
import { buildApp } from './build-app.ts'
import { endChildren, runNode } from './child.ts'
import { readEnvironment } from './environment.ts'
import { findBrowser } from './find-browser.ts'
import { applyMigrations } from './migrate.ts'
import { type Cluster, joinCluster } from './postgres/cluster.ts'
import { freePortFrom } from './postgres/free-port.ts'
import { prepareClient } from './prepare-client.ts'
import { seedDatabase } from './seed-database.ts'
import { added, type Counts, NONE, oneCheck, playwrightCounts, vitestCounts } from './test-counts.ts'

// `npm test`: everything that guards the project. `npm test -- unit browser` runs only the stages named.

const TODAY = '2026-11-22'
const STAGES = ['lint', 'types', 'audit', 'unit', 'database', 'quotes', 'browser'] as const
type Stage = (typeof STAGES)[number]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !STAGES.some((stage) => stage === name))
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join('", "')}"; there are ${STAGES.join(', ')}.`)
  process.exit(1)
}
const wanted = (stage: Stage) => asked.length === 0 || asked.includes(stage)

const environment = readEnvironment(process.env)
const folder = mkdtempSync(join(tmpdir(), 'cot-moc-test-'))
// The server may have to run as another user than the one whose temporary folder this is.
chmodSync(folder, 0o755)
let cluster: Cluster | undefined
let total: Counts = NONE

let finishing: Promise<void> | undefined

/** Leaves no process and no file behind. Whoever calls it second waits for the first. */
async function finish(code: number): Promise<never> {
  finishing ??= endChildren()
    .then(() => cluster?.leave())
    .then(() => rmSync(folder, { recursive: true, force: true }))
  await finishing
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void finish(130))

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  total = added(total, oneCheck(false))
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
await finish(total.failed > 0 ? 1 : 0)

async function run(): Promise<void> {
  await prepareClient()
  const databases = await prepareDatabases()
  // An offset of 12:45 or 13:45 hours, for the server and the browser: whoever reads a date by the local clock is found out.
  const served = { DATABASE_URL: databases.app, AUTH_SECRET: authSecret(join(folder, 'auth-secret')) }
  const env = { TODAY, TZ: 'Pacific/Chatham', ...served, TEST_DATABASES: JSON.stringify(databases) }
  const build = wanted('browser') ? stage('build', () => buildApp(env).then(() => oneCheck(true))) : Promise.resolve(false)
  await cheapStages(env)
  if (await build) await stage('browser', () => browserTests(env))
}

async function cheapStages(env: Readonly<Record<string, string>>): Promise<void> {
  if (wanted('lint')) await stage('lint', () => check(['node_modules/@biomejs/biome/bin/biome', 'ci', '.']))
  if (wanted('types')) {
    await stage('types', async () => {
      // Writes next-env.d.ts and the types of routes, which a clean clone does not have.
      await runNode(['node_modules/next/dist/bin/next', 'typegen'], {})
      return check(['node_modules/typescript/bin/tsc', '--noEmit'])
    })
  }
  if (wanted('audit')) await auditStage()
  if (wanted('unit')) await stage('unit', () => vitest('unit', env))
  if (wanted('database')) await stage('database', () => vitest('database', env))
  const articles = environment.articlesDir
  if (wanted('quotes') && articles)
    await stage('quotes', () => check(['--import', 'tsx', 'lib/seed/verify-command.ts', articles]))
  else if (wanted('quotes')) console.log('– quotes: not compared, ARTICLES_DIR names no folder with the texts')
}

/** Known weaknesses of the packages that the product runs with, where the registry tells of them. */
async function auditStage(): Promise<void> {
  const found = await audit()
  if ('unanswered' in found) return console.log(`– audit: the registry tells of no advisories (${found.unanswered})`)
  for (const one of grave(found.advisories)) console.log(`${one.package}: ${one.severity}, ${one.title} (${one.url})`)
  await stage('audit', async () => oneCheck(grave(found.advisories).length === 0))
}

/** Runs a stage, prints its count and time, adds it up; true when nothing in it failed. */
async function stage(name: string, work: () => Promise<Counts>): Promise<boolean> {
  const began = Date.now()
  const counts = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return oneCheck(false)
  })
  total = added(total, counts)
  const mark = counts.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return counts.failed === 0
}

async function check(args: readonly string[]): Promise<Counts> {
  const { code, output } = await runNode(args, {})
  if (code !== 0) console.log(output)
  return oneCheck(code === 0)
}

async function vitest(project: string, env: Readonly<Record<string, string>>): Promise<Counts> {
  const file = join(folder, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile=${file}`]
  const { code, output } = await runNode(['node_modules/vitest/vitest.mjs', ...args], env)
  if (code !== 0) console.log(output)
  return vitestCounts(file, code)
}

async function browserTests(env: Readonly<Record<string, string>>): Promise<Counts> {
  const file = join(folder, 'browser.json')
  const port = await freePortFrom(3900)
  const adminPort = await freePortFrom(port + 1)
  const browser = await findBrowser()
  const { code } = await runNode(
    ['node_modules/@playwright/test/cli.js', 'test'],
    { ...env, PORT: String(port), ADMIN_PORT: String(adminPort), BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    true,
  )
  return playwrightCounts(file, code)
}

/** A throw-away database as migrated, one as seeded, and one that the tested application may use. */
async function prepareDatabases(): Promise<{ migrated: string; seeded: string; app: string }> {
  const server = await serverFor()
  const stamp = `cot_moc_${process.pid}`
  const migrated = await server.make(`${stamp}_migrated`)
  await applyMigrations(migrated)
  const seeded = await server.make(`${stamp}_seeded`, `${stamp}_migrated`)
  await seedDatabase(seeded)
  return { migrated, seeded, app: await server.make(`${stamp}_app`, `${stamp}_seeded`) }
}

async function serverFor(): Promise<{ make(name: string, template?: string): Promise<string> }> {
  if (!environment.databaseUrl) cluster = await joinCluster(join(folder, 'postgres'), { lasting: false })
  const base = environment.databaseUrl ?? (await cluster?.database('postgres')) ?? ''
  return {
    async make(name, template = 'template0') {
      const client = new pg.Client(base)
      await client.connect()
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
      await client.end()
      const url = new URL(base)
      url.pathname = `/${name}`
      return url.href
    },
  }
}
