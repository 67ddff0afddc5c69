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
  readonly answers: Map<string, Promise<unknown>>
}

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
    return found<Answer>(shelf, key) ?? put(shelf, key, reading.most, read(...asked))
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
      for (const name of missing) answers.set(name, put(shelf, name, reading.most, each(name)))
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
  const [origin, lists, record] = questionAtHand()?.state?.split(' ') ?? []
  const at = Number(follows === 'lists' ? lists : record)
  if (!origin || !Number.isSafeInteger(at)) return null
  shared.cotMocReadings ??= new Map()
  const there = shared.cotMocReadings.get(name)
  // A question that was on its way while a later one came may have what was read for that one: it is newer.
  if (there && there.origin === origin && there.at >= at) return there
  const empty = { origin, at, answers: new Map() }
  shared.cotMocReadings.set(name, empty)
  return empty
}

function found<Answer>({ answers }: Shelf, key: string): Promise<Answer> | undefined {
  const answer = answers.get(key) as Promise<Answer> | undefined
  if (answer) {
    answers.delete(key)
    answers.set(key, answer)
  }
  return answer
}

function put<Answer>({ answers }: Shelf, key: string, most: number, answer: Promise<Answer>): Promise<Answer> {
  const frozen = answer.then(frozenWhole)
  answers.set(key, frozen)
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break
    answers.delete(oldest)
  }
  frozen.catch(() => {
    if (answers.get(key) === frozen) answers.delete(key)
  })
  return frozen
}

function frozenWhole<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozenWhole(part)
  return Object.freeze(value)
}
