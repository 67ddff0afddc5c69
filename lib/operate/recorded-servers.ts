import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { ProcessMark } from './process-mark.mjs'

/** A server and the start that it belongs to. */
export interface RecordedServer {
  readonly owner: ProcessMark
  readonly server: ProcessMark
}

const mark = z.object({ pid: z.number(), began: z.string() })
const list = z.array(z.object({ owner: mark, server: mark }))

/** The servers that starts have written down. A file that is not there, or is not whole, counts as none. */
export function recordedServers(file: string): readonly RecordedServer[] {
  try {
    return list.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

/** Writes them down, whole or not at all. */
export function recordServers(file: string, servers: readonly RecordedServer[]): void {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(servers))
  renameSync(fresh, file)
}
