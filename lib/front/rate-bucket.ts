/** Lets each client spend so much a minute; what is not spent is saved up to one minute's worth. */
export interface RateBuckets {
  /** Null when the client may go on, else after how many seconds to ask again. `now` in milliseconds. */
  spend(client: string, cost: number, now: number): number | null
  readonly size: number
}

interface Bucket {
  left: number
  at: number
}

/** More clients than this at once are forgotten, those not seen for the longest first: full buckets hold nothing to remember. */
const MOST_CLIENTS = 20_000

export function rateBuckets(perMinute: number): RateBuckets {
  const buckets = new Map<string, Bucket>()
  return {
    spend(client, cost, now) {
      const known = buckets.get(client) ?? { left: perMinute, at: now }
      // A clock that jumps back takes nothing away.
      const left = Math.min(perMinute, known.left + (Math.max(0, now - known.at) * perMinute) / 60_000)
      buckets.delete(client)
      for (const oldest of buckets.keys()) {
        if (buckets.size < MOST_CLIENTS) break
        buckets.delete(oldest)
      }
      // What costs more than a full bucket holds would never be let through.
      const price = Math.min(cost, perMinute)
      buckets.set(client, { left: left >= price ? left - price : left, at: now })
      return left >= price ? null : Math.max(1, Math.ceil(((price - left) * 60) / perMinute))
    },
    get size() {
      return buckets.size
    },
  }
}
