import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = /(\.test\.tsx?|\.spec\.ts|[/\\]generated|[/\\]operate|[/\\]front)$/

/**
 * One hash over files and folders of a project: their names and contents, tests, generated code and what is no part of a build left out. Equal hashes
 * mean that a build made from one is good for the other. A name that does not exist counts as empty.
 */
export function sourceHash(folder: string, names: readonly string[], extra = ''): string {
  const hash = createHash('sha256').update(extra)
  const add = (path: string, name: string) => {
    if (SKIPPED.test(path) || !existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(join(path, entry), `${name}/${entry}`)
    } else {
      hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
    }
  }
  for (const name of names) add(join(folder, name), name)
  return hash.digest('hex')
}
