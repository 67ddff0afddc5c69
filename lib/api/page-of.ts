import { cursorProblem } from './cursor-problem.ts'
import type { Problem } from './problem.ts'

/** A part of a list in an order of its own names, for collections that are read whole. */
export function pageOf<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  limit: number,
  cursor: string | null,
): { items: readonly T[]; next: string | null } | Problem {
  const after = cursor === null ? -1 : items.findIndex((item) => nameOf(item) === cursor)
  if (cursor !== null && after < 0) return cursorProblem(cursor)
  const page = items.slice(after + 1, after + 1 + limit)
  const last = page.at(-1)
  return { items: page, next: last !== undefined && after + 1 + limit < items.length ? nameOf(last) : null }
}
