import { openDatabase } from '../db/client.ts'
import { EXTENT_MARK } from '../db/extent-mark.ts'
import { type ChangeListener, listenChanges } from '../db/listen-changes.ts'
import { readAreas } from '../db/read-areas.ts'
import { type Change, readChange } from './change.ts'
import { shownUnder } from './shown-under.ts'
import type { ShownUnder } from './touches.ts'

interface Outdating {
  readonly touched: (change: Change, under: ShownUnder) => void
  /** Anything may have changed. */
  readonly all: () => void
}

/** Hears what changes on record and says what of the kept answers that concerns. */
export function listenForInvalidation(url: string, { touched, all }: Outdating): ChangeListener {
  let under: ShownUnder = () => []
  let extent: unknown
  const readUnder = async () => {
    const db = openDatabase(url)
    try {
      under = shownUnder(await readAreas(db))
    } finally {
      await db.$disconnect()
    }
  }
  return listenChanges(url, {
    async connected(ask) {
      all()
      await readUnder()
      ;({ extent } = await ask(EXTENT_MARK))
    },
    lost: all,
    async change(payload, ask) {
      const change = readChange(payload)
      if (change.lists || change.everything) await readUnder()
      const before = extent
      ;({ extent } = await ask(EXTENT_MARK))
      touched({ ...change, extent: before !== extent }, under)
    },
  })
}
