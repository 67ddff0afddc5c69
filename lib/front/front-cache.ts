import type { CivilDate } from '../time/civil-date.ts'
import type { Answer } from './answer.ts'
import type { Change } from './change.ts'
import type { Dependence } from './dependence.ts'
import type { Encoding } from './encoding.ts'
import { keptAnswers } from './kept-answers.ts'
import type { KeptQuestion } from './kept-question.ts'
import type { Rendered } from './render.ts'
import { type ShownUnder, touches } from './touches.ts'

/** Between two tries to replace an answer that is out of date, when the last one failed (milliseconds; of no clock that can be set). */
const PAUSE_AFTER_FAILURE = 2000

export interface Obtained {
  readonly answer: Answer
  readonly use: 'hit' | 'miss' | 'stale'
}

interface FrontCacheSetup {
  readonly bytes: number
  /** The day that answers are made for: what is overdue depends on it. */
  readonly today: () => CivilDate
  /** Whether changes are heard; while not, nothing kept can be called current. */
  readonly isHearing: () => boolean
  /** What an answer that is made now shows, told more closely than its address tells it. */
  readonly shownBy: (shows: Dependence) => Promise<Dependence>
  /** `canFallBack`: the database is away and there is an answer of before, so that there is no need to wait long. */
  readonly render: (question: KeptQuestion, first: Encoding, canFallBack: boolean) => Promise<Rendered>
}

interface Flight {
  readonly question: KeptQuestion
  readonly result: Promise<Rendered>
  /** What was asked for has changed since: the result is for those who asked before. */
  outdated: boolean
}

export interface FrontCache {
  /** `encoding`: what whoever asks takes; an answer that is made anew is packed so first. */
  obtain(question: KeptQuestion, encoding: Encoding): Promise<Obtained>
  touched(change: Change, under: ShownUnder): void
  /** Anything may have changed. */
  outdateAll(): void
  clear(): void
  /** Counts an answer's bytes again. */
  weigh(key: string): void
  /** Whether an answer would come from what is kept. */
  has(key: string): boolean
  readonly kept: { readonly size: number; readonly bytes: number; readonly evictions: number }
  readonly outdated: number
}

/** Answers that are kept, made once for all who ask at the same time, and marked out of date when what they show has changed. */
export function frontCache({ bytes, today, isHearing, shownBy, render }: FrontCacheSetup): FrontCache {
  const kept = keptAnswers(bytes)
  const flights = new Map<string, Flight>()
  let outdated = 0

  const outdate = (isTouched: (question: Pick<KeptQuestion, 'shows'>) => boolean) => {
    outdated += kept.outdate(isTouched)
    for (const [key, flight] of flights) {
      if (!isTouched(flight.question)) continue
      flight.outdated = true
      flights.delete(key)
    }
  }
  const isCurrent = (key: string) => {
    const entry = kept.get(key)
    return entry?.current === true && (entry.shows.on === 'nothing' || (entry.day === today() && isHearing()))
  }
  const fly = (question: KeptQuestion, encoding: Encoding, canFallBack: boolean): Flight => {
    const { key } = question
    const day = today()
    // Asked for after this moment, as what is rendered is read: until it is known, any change outdates the flight.
    const shown = shownBy(question.shows).catch(() => question.shows)
    const flight: Flight = { question, result: render(question, encoding, canFallBack), outdated: false }
    flights.set(key, flight)
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    flight.result.then(
      async ({ answer, keep }) => {
        if (!keep) return land()
        const shows = await shown
        land()
        // Something changed while it was made, or the day: it may be of before.
        if (!flight.outdated && day === today()) kept.set(key, { answer, shows, day })
      },
      () => land(),
    )
    return flight
  }
  return {
    async obtain(question, encoding) {
      const { key } = question
      const entry = kept.get(key)
      if (entry && isCurrent(key)) return { answer: entry.answer, use: 'hit' }
      if (entry && performance.now() - entry.failedAt < PAUSE_AFTER_FAILURE) return { answer: entry.answer, use: 'stale' }
      const flight = flights.get(key) ?? fly(question, encoding, entry !== undefined && !isHearing())
      try {
        return { answer: (await flight.result).answer, use: 'miss' }
      } catch (error) {
        if (!entry) throw error
        entry.failedAt = performance.now()
        return { answer: entry.answer, use: 'stale' }
      }
    },
    touched: (change, under) => outdate(({ shows }) => touches(shows, change, under)),
    outdateAll: () => outdate(({ shows }) => shows.on !== 'nothing'),
    clear: () => {
      outdate(() => true)
      kept.clear()
    },
    weigh: (key) => kept.weigh(key),
    has: isCurrent,
    kept,
    get outdated() {
      return outdated
    },
  }
}
