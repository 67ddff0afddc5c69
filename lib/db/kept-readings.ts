import { questionAtHand } from './question-at-hand.ts'

/** Until when a reading holds: until areas, lineage or indicators change, or until anything on record does. */
export type Follows = 'lists' | 'record'

interface Reading {
  readonly follows: Follows
  /** Of its shelf: the build has its modules several times in one process, and all of them share it. */
  readonly name: string
  /** How many answers it keeps; those not asked for the longest make room. */
  readonly most: number
}

interface Shelf {
  readonly origin: string
  readonly at: number
  /** The answers by their arguments, those asked for last at the end. */
  readonly answers: Map<string, Kept>
}

/** A promise only while it is awaited: one that is kept keeps, in Node before 24, all that belongs to the question which made it. */
type Kept = { readonly flight: Promise<unknown> } | { readonly value: unknown }

const shared: { cotMocReadings?: Map<string, Shelf> } = globalThis as typeof globalThis & {
  cotMocReadings?: Map<string, Shelf>
}

/**
 * A question whose answer is the same for every reader until something is published, asked once in each state of the record and
 * once for all who ask at the same time. It is kept only where the question at hand says which state its asker knew of: reading
 * begins after that, so that no answer is older than that state. Errors are not kept. Answers are frozen: many pages hold them.
 */
export function keptReading<Asked extends readonly unknown[], Answer>(
  reading: Reading,
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return (...asked) => {
    const shelf = shelfOf(reading)
    if (!shelf) return read(...asked)
    const key = JSON.stringify(asked)
    return found<Answer>(shelf, key) ?? put(shelf, key, reading, read(...asked))
  }
}

/** The same for a question about many things by their names, of which each is read once. What is not found has no entry. */
export function keptReadingOfEach<Answer>(
  reading: Reading,
  read: (names: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): (names: readonly string[]) => Promise<ReadonlyMap<string, Answer>> {
  return async (names) => {
    const shelf = shelfOf(reading)
    if (!shelf) return read(names)
    const answers = new Map(names.map((name) => [name, found<Answer | undefined>(shelf, name)]))
    const missing = names.filter((name) => answers.get(name) === undefined)
    if (missing.length > 0) {
      const all = read(missing)
      const each = (name: string) => all.then((byName) => byName.get(name))
      for (const name of missing) answers.set(name, put(shelf, name, reading, each(name)))
    }
    const known = new Map<string, Answer>()
    for (const [name, answer] of answers) {
      const value = await answer
      if (value !== undefined) known.set(name, value)
    }
    return known
  }
}

/** Where the answers of a reading stand for the question at hand; null where nothing may be kept for it. */
function shelfOf({ follows, name }: Reading): Shelf | null {
  const { origin, at } = statedAt(follows)
  if (!origin || !Number.isSafeInteger(at)) return null
  shared.cotMocReadings ??= new Map()
  const there = shared.cotMocReadings.get(name)
  // A question that was on its way while a later one came may have what was read for that one, which is newer (see `put`).
  if (there && there.origin === origin && there.at >= at) return there
  const empty = { origin, at, answers: new Map() }
  shared.cotMocReadings.set(name, empty)
  return empty
}

/** The state of the record of which the asker of the question at hand knew. */
function statedAt(follows: Follows): { readonly origin: string | undefined; readonly at: number } {
  const [origin, lists, record] = questionAtHand()?.state?.split(' ') ?? []
  return { origin, at: Number(follows === 'lists' ? lists : record) }
}

function found<Answer>({ answers }: Shelf, key: string): Promise<Answer> | undefined {
  const kept = answers.get(key)
  if (!kept) return undefined
  answers.delete(key)
  answers.set(key, kept)
  return ('flight' in kept ? kept.flight : Promise.resolve(kept.value)) as Promise<Answer>
}

function put<Answer>(shelf: Shelf, key: string, { follows, most }: Reading, answer: Promise<Answer>): Promise<Answer> {
  const frozen = answer.then(frozenWhole)
  // A replica that is good enough for an earlier question may not have what made this a later shelf.
  if (statedAt(follows).at !== shelf.at) return frozen
  const { answers } = shelf
  const kept: Kept = { flight: frozen }
  answers.set(key, kept)
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break
    answers.delete(oldest)
  }
  frozen.then(
    (value) => {
      if (answers.get(key) === kept) answers.set(key, { value })
    },
    () => {
      if (answers.get(key) === kept) answers.delete(key)
    },
  )
  return frozen
}

function frozenWhole<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozenWhole(part)
  return Object.freeze(value)
}
