import { spawnSync } from 'node:child_process'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly bytes: number
}

/** A process and all that it started, directly or not. */
export function descendants(of: number): ReadonlySet<number> {
  const every = processes()
  const found = new Set([of])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { pid, parent } of every) if (found.has(parent)) found.add(pid)
  }
  return found
}

/** The processes that a process started itself. */
export function childrenOf(parent: number): ReadonlySet<number> {
  return new Set(processes().flatMap((one) => (one.parent === parent ? [one.pid] : [])))
}

/** Bytes that processes hold in memory together. */
export function memoryOf(pids: ReadonlySet<number>): number {
  return processes()
    .filter(({ pid }) => pids.has(pid))
    .reduce((sum, { bytes }) => sum + bytes, 0)
}

function processes(): readonly Process[] {
  const { stdout, pid: own } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, kilobytes] = line.trim().split(/\s+/).map(Number)
    return pid && pid !== own && parent !== undefined && kilobytes !== undefined ? [{ pid, parent, bytes: kilobytes * 1024 }] : []
  })
}
