/** Numbers that look like chance and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `first` to `last`, both included. */
  whole(first: number, last: number): number
  /** A number from 0 up to, and without, 1. */
  share(): number
  /** Whether something happens that does so in this share of all cases. */
  happens(share: number): boolean
  /** One of a list, each as likely as the others; throws a RangeError for an empty one. */
  one<T>(list: readonly T[]): T
  /** One of the names, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
}

/** mulberry32: 32 bits of state, good enough for data that only have to be plausible, and fast. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (first: number, last: number) => first + Math.floor(share() * (last - first + 1))
  return {
    whole,
    share,
    happens: (wanted) => share() < wanted,
    one(list) {
      const chosen = list[whole(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to choose from: the list is empty')
      return chosen
    },
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][]
      let left = share() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      throw new RangeError('nothing to choose from: no name has a weight')
    },
  }
}

/** A seed of its own for each of many: one generator for all would make the millionth depend on all before it. */
export function seedOf(seed: number, position: number): number {
  let mixed = (seed ^ Math.imul(position + 1, 0x9e3779b1)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
