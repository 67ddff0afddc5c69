import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isRunning, processMark } from './process-mark.mjs'

const POLL_MS = 100
/** A lock is created and filled in two steps; an empty one this old was left by a process killed in between. */
const EMPTY_STALE_MS = 5000

/**
 * Runs an action while no other process on this machine runs one under the same lock file.
 * The lock of a process that died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} action
 * @param {(pid: number) => void} [onWait] told once who holds the lock, when there is a wait
 * @returns {Promise<T>}
 */
export async function exclusively(file, action, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    const holder = readHolder(file)
    if (holder === 'none' || (holder !== 'unknown' && !isRunning(holder))) {
      rmSync(file, { force: true })
      continue
    }
    if (!told && holder !== 'unknown') onWait(holder.pid)
    told ||= holder !== 'unknown'
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  try {
    return await action()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function take(file) {
  try {
    writeFileSync(file, JSON.stringify(processMark(process.pid)), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} file
 * @returns {import('./process-mark.mjs').ProcessMark | 'unknown' | 'none'}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // A file of a later time than now was left before the clock was set back.
    const age = Math.abs(Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0))
    return age > EMPTY_STALE_MS ? 'none' : 'unknown'
  }
}
