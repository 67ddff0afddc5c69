import { openDatabase } from '../db/client.ts'
import { type Surroundings, surroundingsOf } from '../db/concerned-by-change.ts'
import { EXTENT_MARK } from '../db/extent-mark.ts'
import { type ChangeListener, listenChanges } from '../db/listen-changes.ts'
import { ANY_POSITION, LOG_END } from '../db/log-position.ts'
import { readAreas } from '../db/read-areas.ts'
import { type Change, readChange } from './change.ts'
import type { Dependence } from './dependence.ts'
import { knownState } from './known-state.ts'
import { shownUnder } from './shown-under.ts'
import type { ShownUnder } from './touches.ts'
import { widenedChange } from './widened-change.ts'

interface Outdating {
  readonly touched: (change: Change, under: ShownUnder) => void
  /** Anything may have changed. */
  readonly all: () => void
}

export interface Invalidation extends ChangeListener {
  /**
   * How far a replica must have come to be read: every change that has been heard lies before this position of the
   * primary's log. It is known before anything is called out of date, so that nothing is made anew from before.
   */
  readonly recorded: string
  /**
   * Which state of the record is known (lib/front/known-state.ts): another one from the moment on at which a change is called
   * out. Whatever is read from then on shows it. Null while not every change is heard.
   */
  readonly state: string | null
  /** What an answer shows, where the database knows it better than the address. Rejects when it does not say. */
  shownBy(shows: Dependence): Promise<Dependence>
}

/** Hears what changes on record and says what of the kept answers that concerns. */
export function listenForInvalidation(url: string, hasReplicas: boolean, outdating: Outdating): Invalidation {
  const known = knownState()
  const touched = (change: Change) => {
    known.changed(change)
    outdating.touched(change, under)
  }
  const all = () => {
    known.all()
    outdating.all()
  }
  let under: ShownUnder = () => []
  let extent: unknown
  let recorded = ANY_POSITION
  const readUnder = async () => {
    const db = openDatabase(url)
    try {
      under = shownUnder(await readAreas(db))
    } finally {
      await db.$disconnect()
    }
  }
  // Databases that speak PostgreSQL without being it have no such log.
  const readEnd = async (ask: ChangeListener['ask']) => {
    recorded = String((await ask(LOG_END)).recorded)
  }
  const listener = listenChanges(url, {
    async connected(ask) {
      all()
      if (hasReplicas) {
        await readEnd(ask)
        // What was begun meanwhile may have been read where nobody had heard yet of what was missed.
        all()
      }
      await readUnder()
      ;({ extent } = await ask(EXTENT_MARK))
    },
    lost: all,
    async change(payload, ask) {
      if (hasReplicas) await readEnd(ask)
      const change = await widenedChange(readChange(payload), ask)
      if (change.lists || change.everything) await readUnder()
      const before = extent
      ;({ extent } = await ask(EXTENT_MARK))
      touched({ ...change, extent: before !== extent })
    },
  })
  return {
    get connected() {
      return listener.connected
    },
    get recorded() {
      return recorded
    },
    get state() {
      return listener.connected ? known.word : null
    },
    async shownBy(shows) {
      if (shows.on !== 'one') return shows
      const { kind, name } = shows
      const { areas, articles } = (await listener.ask(surroundingsOf(kind, name))) as unknown as Surroundings
      return { on: 'surroundings', name, areas, articles }
    },
    ask: listener.ask,
    settled: listener.settled,
    close: listener.close,
  }
}
