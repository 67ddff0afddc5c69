import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { exclusively } from '../exclusive.mjs'
import { isRunning, type ProcessMark, processMark } from '../process-mark.mjs'
import { type PostgresBinaries, postgresBinaries } from './binaries.ts'
import { freePortFrom } from './free-port.ts'
import { giveTo, type RunAs, runAs } from './run-as.ts'

const USER = 'cotmoc'
const FIRST_PORT = 54_330
const POLL_MS = 50
const READY_WITHIN_MS = 60_000

/** A running server. Several processes may share one; the last to leave stops it. */
export interface Cluster {
  readonly port: number
  /** Whether it ran already when we came. */
  readonly reused: boolean
  /** The address of a database on it, made if it is not there. */
  database(name: string): Promise<string>
  leave(): Promise<void>
}

/**
 * Starts PostgreSQL with its data under `folder`, or joins the one that runs there. Everything that a killed process may
 * leave (half a data folder, a stale pid file, a list of users who are gone) is recognised and put right. `lasting: false` is
 * for data that are thrown away: they survive processes that are killed, but not the machine's power.
 */
export async function joinCluster(folder: string, { lasting = true } = {}): Promise<Cluster> {
  mkdirSync(folder, { recursive: true })
  const data = join(folder, 'pgdata')
  const lock = join(folder, 'cluster.lock')
  const binaries = await postgresBinaries()
  const as = runAs([folder, binaries.folder])
  const { port, reused, password } = await exclusively(lock, async () => {
    const secret = await initialise(folder, data, binaries, as)
    const running = runningPort(data)
    const found = running ?? (await launch(folder, data, binaries, as, lasting))
    await untilReady(found, secret, folder)
    writeUsers(folder, [...readUsers(folder), markOf(process.pid)])
    return { port: found, reused: running !== null, password: secret }
  })
  const address = (name: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`
  return {
    port,
    reused,
    async database(name) {
      await makeDatabase(address('postgres'), name)
      return address(name)
    },
    leave: () =>
      exclusively(lock, async () => {
        const others = readUsers(folder).filter((mark) => mark.pid !== process.pid)
        writeUsers(folder, others)
        if (others.length === 0) await stop(data)
      }),
  }
}

/** Makes the data folder once, under another name first: a half-made one is never taken for whole. Returns the password. */
async function initialise(folder: string, data: string, { initdb }: PostgresBinaries, as: RunAs): Promise<string> {
  const secretFile = join(folder, 'password')
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(secretFile)) return readFileSync(secretFile, 'utf8')
  const secret = randomBytes(18).toString('base64url')
  const fresh = `${data}.new`
  const passwordFile = join(folder, 'password.new')
  rmSync(fresh, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  giveTo(fresh, as)
  writeFileSync(passwordFile, secret, { mode: 0o600 })
  giveTo(passwordFile, as)
  // LANG=C would make an SQL_ASCII database; the builtin locale sorts the same on every system.
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await run(initdb, ['-D', fresh, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...locale], as)
  renameSync(passwordFile, secretFile)
  renameSync(fresh, data)
  return secret
}

async function launch(
  folder: string,
  data: string,
  { postgres }: PostgresBinaries,
  as: RunAs,
  lasting: boolean,
): Promise<number> {
  rmSync(join(data, 'postmaster.pid'), { force: true })
  const port = await freePortFrom(FIRST_PORT)
  const log = openSync(join(folder, 'postgres.log'), 'a')
  const unsynced = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', jit: 'off', ...(lasting ? {} : unsynced) }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // Detached: Ctrl-C goes to the whole foreground group, and the database must outlive the server that uses it.
  start(postgres, args, as, ['ignore', log, log], true).unref()
  closeSync(log)
  return port
}

/** The port of the server that runs on this data, null when none does. A pid may have been given to another program. */
function runningPort(data: string): number | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  return processMark(Number(pid)) !== null && isPostgres(Number(pid)) ? Number(port) : null
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
}

async function untilReady(port: number, password: string, folder: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: USER, password, database: 'postgres' })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > until)
        throw new Error(`PostgreSQL did not answer on port ${port}: ${String(error)} (see ${join(folder, 'postgres.log')})`)
      await pause()
    }
  }
}

async function makeDatabase(server: string, name: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch(unlessMadeMeanwhile)
  } finally {
    await client.end()
  }
}

/** Another start looks at the same moment: the database is there, or is about to be. */
function unlessMadeMeanwhile(error: unknown): void {
  if (!(error instanceof pg.DatabaseError) || (error.code !== '42P04' && error.code !== '23505')) throw error
}

/** Fast shutdown, and waits until the data is closed. */
async function stop(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  if (!pid || processMark(pid) === null) return
  process.kill(pid, 'SIGINT')
  while (processMark(pid) !== null) await pause()
}

function readUsers(folder: string): ProcessMark[] {
  const file = join(folder, 'users.json')
  const marks: ProcessMark[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return marks.filter(isRunning)
}

function writeUsers(folder: string, marks: readonly ProcessMark[]): void {
  writeFileSync(join(folder, 'users.json'), JSON.stringify(marks))
}

function markOf(pid: number): ProcessMark {
  const mark = processMark(pid)
  if (mark === null) throw new Error(`cannot read when process ${pid} began`)
  return mark
}

function start(
  program: string,
  args: readonly string[],
  { uid, gid, prefix }: RunAs,
  stdio: ('ignore' | 'pipe' | number)[],
  detached: boolean,
) {
  const [command = program, ...rest] = [...prefix, program, ...args]
  return spawn(command, rest, { stdio, detached, ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) })
}

function run(program: string, args: readonly string[], as: RunAs): Promise<void> {
  const child = start(program, args, as, ['ignore', 'ignore', 'pipe'], false)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said.trim()}`))))
  })
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS))
}
