import { readdirSync } from 'node:fs'
import { EnvironmentError, readEnvironment } from '../operate/environment.ts'
import { todayIn } from '../time/civil-date.ts'
import { adminServer } from './admin.ts'
import { rendererAt } from './ask-renderer.ts'
import { networkList } from './client-of.ts'
import { createFront } from './front.ts'
import { logLine } from './log-line.ts'
import { RENDERER_DATABASE_OPTIONS } from './renderer-database-options.ts'
import { startRenderer } from './start-renderer.ts'

// What `npm start` serves with: this process answers on PORT, Next renders in one of its own beside it. Needs a build, a
// migrated database (DATABASE_URL) and AUTH_SECRET; prints "Ready" when it answers.

const environment = readEnvironment(process.env)
const { port, host, databaseUrl, replicaUrls, today, baseUrl, adminPort, adminHost, trustedProxies } = environment
const { drainSeconds, log, rateLimit, cacheMegabytes } = environment
if (databaseUrl === null)
  throw new EnvironmentError('DATABASE_URL is not set (expected postgresql://user:password@host:port/database)')

const origin = baseUrl ?? `http://127.0.0.1:${port}`
const tell = (line: string) => process.stderr.write(`${line}\n`)
// Next would say the port that it listens on itself in links.
const renderer = startRenderer(
  { NODE_ENV: 'production', BASE_URL: origin, PGOPTIONS: process.env.PGOPTIONS ?? RENDERER_DATABASE_OPTIONS },
  (line) => tell(`front: ${line}`),
)
const front = createFront({
  databaseUrl,
  hasReplicas: replicaUrls.length > 0,
  proxies: networkList(trustedProxies),
  ask: rendererAt(() => renderer.port),
  host: new URL(origin).host,
  today: () => today ?? todayIn('Asia/Ho_Chi_Minh', new Date()),
  cacheBytes: cacheMegabytes * 1024 * 1024,
  perMinute: rateLimit,
  log: (line) => {
    if (log) tell(logLine(line, new Date()))
  },
})
const migrations = readdirSync('prisma/migrations', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
)
const admin =
  adminPort === null
    ? null
    : adminServer(front, { migrations, isRendering: () => renderer.port !== null, isEnding: () => stopping !== undefined })

let stopping: Promise<void> | undefined

/** First whoever sends readers here is told to stop; then no new requests, those that run are answered, and the renderer ends. */
function stop(): Promise<void> {
  stopping ??= end()
  return stopping
}

async function end(): Promise<void> {
  if (front.server.listening && drainSeconds > 0) await new Promise((resolve) => setTimeout(resolve, drainSeconds * 1000))
  await front.close()
  admin?.close()
  admin?.closeAllConnections()
  await renderer.stop()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().then(() => process.exit(0)))

try {
  await renderer.ready
  await listen(front.server, port, host)
  if (admin && adminPort !== null) await listen(admin, adminPort, adminHost)
  process.stdout.write('Ready\n')
} catch (error) {
  if (!stopping) tell(error instanceof Error ? error.message : String(error))
  await stop()
  process.exit(1)
}

function listen(server: import('node:http').Server, at: number, on: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, on, () => resolve())
  })
}
