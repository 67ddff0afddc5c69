import type { ColumnGrid } from '../facts/columns.ts'

/** Days from `first` to before `end` since 1970, which kept columns of 2 ^ level days fill; level null: no column fits in. */
export interface KeptStretch {
  readonly level: number | null
  readonly first: number
  readonly end: number
}

/** A grid's days as stretches of the widest kept columns that fit in, narrower ones beside them, and what is left at its ends. */
export function keptStretches(levels: readonly number[], { start, width, count }: ColumnGrid): readonly KeptStretch[] {
  const widest = [...levels].sort((a, b) => b - a)
  return cut({ first: start, end: start + width * count }, widest)
}

function cut({ first, end }: Omit<KeptStretch, 'level'>, [level, ...narrower]: readonly number[]): readonly KeptStretch[] {
  if (first >= end) return []
  if (level === undefined) return [{ level: null, first, end }]
  const days = 2 ** level
  const [inner, outer] = [Math.ceil(first / days) * days, Math.floor(end / days) * days]
  if (inner >= outer) return cut({ first, end }, narrower)
  return [...cut({ first, end: inner }, narrower), { level, first: inner, end: outer }, ...cut({ first: outer, end }, narrower)]
}
