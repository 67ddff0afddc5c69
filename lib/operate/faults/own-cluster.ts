import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cluster, joinCluster } from '../postgres/cluster.ts'
import { processMark } from '../process-mark.mjs'

/** A server that belongs to one test, which does to it what it does to no other. */
export interface OwnCluster {
  readonly folder: string
  readonly cluster: Cluster
  /** Every process of it ends at once, without a word (kill -9), as when the machine loses its power. */
  killed(): Promise<void>
  /** Starts it again on what was left. */
  again(): Promise<Cluster>
  remove(): Promise<void>
}

/** Starts PostgreSQL in a folder of its own, or in one that is given. */
export async function ownCluster(given?: string): Promise<OwnCluster> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'cot-moc-faults-'))
  mkdirSync(folder, { recursive: true })
  // The server may have to run as another user than the one whose temporary folder this is.
  chmodSync(folder, 0o755)
  let cluster = await joinCluster(folder)
  return {
    folder,
    get cluster() {
      return cluster
    },
    async killed() {
      for (const pid of serverProcesses(folder)) process.kill(pid, 'SIGKILL')
      while (serverProcesses(folder).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    async again() {
      cluster = await joinCluster(folder)
      return cluster
    },
    async remove() {
      await cluster.leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server and all that it started, the server first. */
function serverProcesses(folder: string): readonly number[] {
  const file = join(folder, 'pgdata', 'postmaster.pid')
  const server = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  if (!server) return []
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = stdout.split('\n').flatMap((line) => {
    const [pid = 0, parent] = line.trim().split(/\s+/).map(Number)
    return parent === server ? [pid] : []
  })
  return [server, ...children].filter((pid) => processMark(pid) !== null)
}
