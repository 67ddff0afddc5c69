import { statSync } from 'node:fs'
import { join } from 'node:path'
import { authSecret } from './auth-secret.ts'
import { buildApp } from './build-app.ts'
import { endChildren, startNode } from './child.ts'
import { type Environment, EnvironmentError, readEnvironment } from './environment.ts'
import { exclusively } from './exclusive.mjs'
import { applyMigrations } from './migrate.ts'
import { type Cluster, joinCluster } from './postgres/cluster.ts'
import { freePortFrom, isPortFree } from './postgres/free-port.ts'
import { prepareClient } from './prepare-client.ts'
import { isRunning, processMark } from './process-mark.mjs'
import { dataFolder } from './project.ts'
import { recordedServers, recordServers } from './recorded-servers.ts'
import { seedDatabase } from './seed-database.ts'
import { step } from './step.ts'
import { whenGone } from './when-gone.ts'

const dev = process.argv.includes('--dev')
const [ORPHAN_MS, POLL_MS] = [15_000, 100]
const serversFile = join(dataFolder, 'servers.json')

let cluster: Cluster | undefined
let stopping: Promise<void> | undefined

/** Server first, then database. Whoever calls it second waits for the first. */
async function stop(code: number): Promise<never> {
  stopping ??= endChildren().then(() => cluster?.leave())
  await stopping
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  const environment = readEnvironment(process.env, (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
  const code = await start(environment)
  // A server that we ended ourselves reports the signal; only one that ended by itself has something to tell.
  await stop(stopping ? 0 : code)
} catch (error) {
  if (!stopping)
    console.error(
      error instanceof EnvironmentError ? error.message : error instanceof Error ? (error.stack ?? error.message) : error,
    )
  await stop(stopping ? 0 : 1)
}

async function start(environment: Environment): Promise<number> {
  await endOrphans()
  const port = await webPort(environment)
  const url = await step(
    'database',
    async () => {
      if (environment.databaseUrl) return environment.databaseUrl
      cluster = await joinCluster(join(dataFolder, 'postgres'))
      return cluster.database('cotmoc')
    },
    () =>
      cluster ? `PostgreSQL on port ${cluster.port}${cluster.reused ? ', already running' : ''}` : 'the server of DATABASE_URL',
  )
  // Two starts at once would migrate, generate and build over each other.
  await exclusively(
    join(dataFolder, 'prepare.lock'),
    async () => {
      await step(
        'migrations',
        () => applyMigrations(url),
        (names) => (names.length > 0 ? `applied ${names.join(', ')}` : 'nothing new'),
      )
      await step('database client', prepareClient, (made) => (made ? 'generated' : 'up to date'))
      await step(
        'seeds',
        () => seed(url),
        (said) => said,
      )
      if (!dev)
        await step(
          'build',
          () => buildApp({ DATABASE_URL: url }),
          (made) => (made ? 'made' : 'up to date'),
        )
    },
    (pid) => console.log(`… waiting for another start (process ${pid}) to finish preparing`),
  )
  const secret = environment.authSecret ?? authSecret(join(dataFolder, 'auth-secret'))
  let address = url
  let moved = false
  const watched = cluster
  if (watched) {
    let { port: at } = watched
    // Nobody else would: whoever ends it (the system, out of memory) does not start it again.
    whenGone(
      () => at,
      async () => {
        if (stopping) return
        console.error('✗ database: it ended by itself, and is started again')
        cluster = await joinCluster(join(dataFolder, 'postgres'))
        address = await cluster.database('cotmoc')
        // Its port may be another one's by now.
        moved = cluster.port !== at
        at = cluster.port
        if (moved) await endChildren()
      },
    )
  }
  for (;;) {
    const code = await serve(address, port, secret)
    if (!moved || stopping) return code
    moved = false
  }
}

async function seed(url: string): Promise<string> {
  const output = await seedDatabase(url)
  const added = output.split('\n').filter((line) => /\b[1-9]\d* (new|changed)\b/.test(line))
  return added.length > 0 ? added.map((line) => line.replace(/\s+/g, ' ').trim()).join('; ') : 'nothing new'
}

async function serve(url: string, port: number, secret: string): Promise<number> {
  const began = Date.now()
  const server = startNode(
    dev
      ? ['node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', String(port)]
      : ['--import', 'tsx', 'lib/front/front-command.ts'],
    { DATABASE_URL: url, PORT: String(port), AUTH_SECRET: secret, NEXT_TELEMETRY_DISABLED: '1' },
    ['ignore', 'pipe', 'inherit'],
  )
  const ended = new Promise<number>((resolve) => server.on('exit', (code) => resolve(code ?? 0)))
  recordServer(server.pid)
  let told = false
  server.stdout?.on('data', (chunk: Buffer) => {
    if (dev) process.stdout.write(chunk)
    if (told || !chunk.toString().includes('Ready')) return
    told = true
    console.log(`✓ server (${((Date.now() - began) / 1000).toFixed(1)} s)\n\n  http://127.0.0.1:${port}\n`)
  })
  return ended
}

async function webPort({ port, portGiven }: Environment): Promise<number> {
  if (await isPortFree(port)) return port
  if (portGiven) throw new EnvironmentError(`PORT is ${port}, but something already listens there`)
  const free = await freePortFrom(port + 1)
  console.log(`  port ${port} is taken, using ${free}`)
  return free
}

function recordServer(pid: number | undefined): void {
  const [owner, server] = [processMark(process.pid), processMark(pid ?? 0)]
  if (owner && server) recordServers(serversFile, [...recordedServers(serversFile), { owner, server }])
}

/** A server whose start was killed outright would hold its port for ever. It has a moment to answer those it is answering. */
async function endOrphans(): Promise<void> {
  const [owned = [], orphaned = []] = [true, false].map((hasOwner) =>
    recordedServers(serversFile).filter(({ owner }) => isRunning(owner) === hasOwner),
  )
  const left = () => orphaned.filter(({ server }) => isRunning(server))
  for (const { server } of left()) process.kill(server.pid, 'SIGTERM')
  for (let waited = 0; waited < ORPHAN_MS && left().length > 0; waited += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  for (const { server } of left()) process.kill(server.pid, 'SIGKILL')
  recordServers(serversFile, owned)
}
