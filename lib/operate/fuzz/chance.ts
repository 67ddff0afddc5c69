/** A source of choices that are the same for the same seed, so that a case that found something can be made again. */
export interface Chance {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  /** True in so many of a hundred times. */
  percent(share: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
}

/** Choices of a seed (Mulberry32, by T. Ettinger: 32 bits of state are plenty for cases that are counted in thousands). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick<T>(list: readonly T[]): T {
      const one = list[below(list.length)]
      if (list.length === 0) throw new RangeError('there is nothing to pick from in an empty list')
      return one as T
    },
  }
}
