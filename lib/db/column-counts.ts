import { numbersOf } from './listed.ts'

/** How many facts each column of a grid holds, in their order, from lists in which a column may come several times. */
export function columnCounts(
  columns: string | null | undefined,
  counts: string | null | undefined,
): readonly (readonly [column: number, count: number])[] {
  const added = new Map<number, number>()
  const each = numbersOf(counts)
  numbersOf(columns).forEach((column, at) => {
    added.set(column, (added.get(column) ?? 0) + (each[at] ?? 0))
  })
  return [...added].sort(([a], [b]) => a - b)
}
