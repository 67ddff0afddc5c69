import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { processMark } from '../process-mark.mjs'
import { freePortFrom } from './free-port.ts'
import type { RunAs } from './run-as.ts'

/** The role that owns the data of an embedded server. */
export const OWNER = 'cotmoc'
const FIRST_PORT = 54_330
const POLL_MS = 50
const READY_WITHIN_MS = 60_000

/**
 * Pages that PostgreSQL keeps (MB): a sixteenth of the machine's memory, where its own 128 made it read the indexes of a million
 * facts again and again. Memory is taken when a page is, so that a small database takes little of it.
 */
const SHARED_BUFFERS = Math.max(128, Math.min(1024, Math.round(totalmem() / 2 ** 20 / 16)))

/** Where a server's data lie and what runs it. */
export interface ServerFiles {
  /** Holds the log. */
  readonly folder: string
  readonly data: string
  /** The program. */
  readonly postgres: string
  readonly as: RunAs
}

/** Starts a server on a port of this machine, a free one unless it is given, detached; returns the port at once (see `untilReady`). */
export async function launchServer(
  { folder, data, postgres, as }: ServerFiles,
  settings: Readonly<Record<string, string>>,
  given?: number,
): Promise<number> {
  rmSync(join(data, 'postmaster.pid'), { force: true })
  const port = given ?? (await freePortFrom(FIRST_PORT))
  const log = openSync(join(folder, 'postgres.log'), 'a')
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    jit: 'off',
    shared_buffers: `${SHARED_BUFFERS}MB`,
    ...settings,
  }
  const args = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // Detached: Ctrl-C goes to the whole foreground group, and the database must outlive the server that uses it.
  start(postgres, args, as, ['ignore', log, log], true).unref()
  closeSync(log)
  return port
}

/** The port of the server that runs on this data, null when none does. A pid may have been given to another program. */
export function runningPort(data: string): number | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  return processMark(Number(pid)) !== null && isPostgres(Number(pid)) ? Number(port) : null
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
}

/** Waits until a server answers; throws when it does not within a minute. */
export async function untilReady(port: number, password: string, folder: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: OWNER, password, database: 'postgres' })
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

/** Fast shutdown, and waits until the data is closed. */
export async function stopServer(data: string): Promise<void> {
  const pid = serverPid(data)
  if (!pid || processMark(pid) === null) return
  process.kill(pid, 'SIGINT')
  while (processMark(pid) !== null) await pause()
}

/** The process of the server that was last started on this data, whether it still runs or not; 0 when none was. */
export function serverPid(data: string): number {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

/** Runs one of PostgreSQL's programs to its end; throws what it said when it failed. */
export function runProgram(program: string, args: readonly string[], as: RunAs): Promise<void> {
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

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS))
}
