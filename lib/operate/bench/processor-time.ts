import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Seconds of processor time that a process and those it started have used; Linux only, 0 elsewhere. */
export function processorSeconds(pid: number): number {
  if (process.platform !== 'linux') return 0
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  // User and system time are the 14th and 15th of proc(5); the name in brackets may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  const own = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  return own + children.reduce((sum, child) => sum + processorSeconds(child), 0)
}
