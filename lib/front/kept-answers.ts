import type { Answer } from './answer.ts'
import type { Dependence } from './dependence.ts'

/** An answer as it is kept. One that is no longer current stays until there is no room: it is better than none. */
export interface Kept {
  answer: Answer
  readonly shows: Dependence
  readonly day: string
  current: boolean
  /** When asking for a current one failed last (`performance.now()`), so that not everybody waits for the same failure. */
  failedAt: number
}

export interface KeptAnswers {
  /** The answer by a key, which thereby becomes the last to make room. */
  get(key: string): Kept | undefined
  set(key: string, kept: Omit<Kept, 'failedAt' | 'current'>): void
  /** Marks what a test says as out of date; how many were current. */
  outdate(isTouched: (kept: Kept) => boolean): number
  /** Counts the bytes of an answer again, to which a further encoding was added. */
  weigh(key: string): void
  clear(): void
  readonly size: number
  readonly bytes: number
  readonly evictions: number
}

/** What a key and the bookkeeping around an answer take, about. */
const OVERHEAD = 1500

/** Keeps answers up to a number of bytes; those not asked for the longest make room. An answer larger than an eighth is not kept. */
export function keptAnswers(limit: number): KeptAnswers {
  const kept = new Map<string, Kept>()
  const weights = new Map<string, number>()
  let [bytes, evictions] = [0, 0]
  const drop = (key: string) => {
    bytes -= weights.get(key) ?? 0
    weights.delete(key)
    kept.delete(key)
  }
  const weigh = (key: string) => {
    const entry = kept.get(key)
    if (!entry) return
    const weight = entry.answer.weight() + key.length * 2 + OVERHEAD
    bytes += weight - (weights.get(key) ?? 0)
    weights.set(key, weight)
    if (weight > limit / 8) return drop(key)
    for (const oldest of kept.keys()) {
      if (bytes <= limit) break
      drop(oldest)
      evictions++
    }
  }
  return {
    get(key) {
      const entry = kept.get(key)
      if (entry) {
        kept.delete(key)
        kept.set(key, entry)
      }
      return entry
    },
    set(key, entry) {
      drop(key)
      kept.set(key, { ...entry, current: true, failedAt: Number.NEGATIVE_INFINITY })
      weigh(key)
    },
    outdate(isTouched) {
      let count = 0
      for (const entry of kept.values()) {
        if (!entry.current || !isTouched(entry)) continue
        entry.current = false
        count++
      }
      return count
    },
    weigh,
    clear() {
      for (const key of [...kept.keys()]) drop(key)
    },
    get size() {
      return kept.size
    },
    get bytes() {
      return bytes
    },
    get evictions() {
      return evictions
    },
  }
}
