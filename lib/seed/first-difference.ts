/** A part in which two values differ: the path to it from the outside in, and both sides. */
export interface Difference {
  readonly path: readonly (string | number)[]
  readonly left: unknown
  readonly right: unknown
}

/** The first part, in the order of the left side's keys, in which two plain values (as JSON has them) differ; null when they are equal. */
export function firstDifference(left: unknown, right: unknown, path: readonly (string | number)[] = []): Difference | null {
  if (Object.is(left, right)) return null
  if (!isNested(left) || !isNested(right) || Array.isArray(left) !== Array.isArray(right)) return { path, left, right }
  const [a, b] = [new Map(Object.entries(left)), new Map(Object.entries(right))]
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const difference = firstDifference(a.get(key), b.get(key), [...path, Array.isArray(left) ? Number(key) : key])
    if (difference) return difference
  }
  return null
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
