import { randomUUID } from 'node:crypto'
import type { Change } from './change.ts'

/** Which state of the record somebody knows of, as a word that is another one after every change. */
export interface KnownState {
  readonly word: string
  changed(change: Pick<Change, 'lists' | 'everything'>): void
  /** Anything may have changed. */
  all(): void
}

/**
 * Counts changes: of lists, and of anything. `lib/db/kept-readings.ts` reads the word. Whoever counts from the start again, after
 * a restart or beside others, is told apart by a name that is made anew.
 */
export function knownState(): KnownState {
  const origin = randomUUID()
  let [lists, record] = [0, 0]
  return {
    get word() {
      return `${origin} ${lists} ${record}`
    },
    changed(change) {
      if (change.lists || change.everything) lists += 1
      record += 1
    },
    all() {
      lists += 1
      record += 1
    },
  }
}
