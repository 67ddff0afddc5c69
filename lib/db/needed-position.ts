import type { AsyncLocalStorage } from 'node:async_hooks'
import { parseLogPosition } from './log-position.ts'

/** What the renderer knows of the question that it answers (lib/front/renderer.mjs, which shares no module with Next's build). */
export interface Reading {
  /** Whatever was recorded up to this position of the primary's log must be seen; null: the primary itself is to be asked. */
  readonly recorded: string | null
}

const READING = Symbol.for('cot-moc.reading')

/**
 * How far a replica must have come to answer the question at hand; null where only the primary will do: in commands, for
 * whoever writes, and for all that is not the same for everybody.
 */
export function neededPosition(): bigint | null {
  const readings = (globalThis as { [READING]?: AsyncLocalStorage<Reading> })[READING]
  const recorded = readings?.getStore()?.recorded
  return recorded ? parseLogPosition(recorded) : null
}
