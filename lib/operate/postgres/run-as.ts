import { execFileSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** How to start PostgreSQL's programs, which refuse to run as root. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
  /** A command to put in front. */
  readonly prefix: readonly string[]
}

/**
 * Not root: as ourselves. Root: as the user postgres or nobody (a bare number would fail: PostgreSQL looks its user up),
 * who must own the data; where a folder above is closed to others, in a user namespace instead, which keeps us owner.
 */
export function runAs(folders: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (!folders.every(isOpenToOthers)) return { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000'] }
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
      )
      if (uid && gid) return { uid, gid, prefix: [] }
    } catch {
      // No such user: try the next.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root and there is neither a user "postgres" nor "nobody"; start as another user or set DATABASE_URL',
  )
}

/** Hands a folder to the user who runs the server. */
export function giveTo(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

function isOpenToOthers(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path, { throwIfNoEntry: false })?.mode ?? 1) % 2 === 0) return false
    if (path === dirname(path)) return true
  }
}
