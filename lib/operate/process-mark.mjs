import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process told apart from a later one with the same number, by when it began.
 * @typedef {{ pid: number, began: string }} ProcessMark
 */

/**
 * The mark of a running process; null when there is none (a zombie counts as none).
 * @param {number} pid
 * @returns {ProcessMark | null}
 */
export function processMark(pid) {
  const began = process.platform === 'linux' ? beganLinux(pid) : beganElsewhere(pid)
  return began === null ? null : { pid, began }
}

/**
 * Whether exactly that process still runs.
 * @param {ProcessMark} mark
 * @returns {boolean}
 */
export function isRunning(mark) {
  return processMark(mark.pid)?.began === mark.began
}

/**
 * @param {number} pid
 * @returns {string | null}
 */
function beganLinux(pid) {
  try {
    // The name in brackets may hold spaces and brackets; the fields after it start with the state (3rd of proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    // Ticks count from boot, so the boot belongs to the mark.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)}-${fields[19]}`
  } catch {
    return null
  }
}

/**
 * @param {number} pid
 * @returns {string | null}
 */
function beganElsewhere(pid) {
  const answer = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  if (answer.error === undefined) {
    const [state = '', ...began] = answer.stdout.trim().split(/\s+/)
    return state === '' || state.startsWith('Z') ? null : began.join(' ')
  }
  try {
    process.kill(pid, 0)
    return ''
  } catch {
    return null
  }
}
