/** Whether one more request is let through. */
export interface RateLimit {
  /** Counts a request at that instant (milliseconds): null when it may go on, else after how many seconds to try again. */
  ask(now: number): number | null
}

/** At most `most` requests within any stretch of `seconds`. Counts for this process alone, whoever asks. */
export function rateLimit(most: number, seconds: number): RateLimit {
  let asked: number[] = []
  return {
    ask(now) {
      // A clock that was set back shuts nobody out until it has caught up.
      asked = asked.filter((instant) => instant > now - seconds * 1000 && instant <= now)
      const [first] = asked
      if (asked.length >= most && first !== undefined) return Math.max(1, Math.ceil((first - now) / 1000 + seconds))
      asked.push(now)
      return null
    },
  }
}
