import type { FactRow } from './fact-row.ts'

/** Rows whose facts begin in the ten years from `decade`, in order of time. */
export interface Decade {
  readonly decade: number
  readonly first: string
  readonly last: string
  readonly rows: readonly FactRow[]
}

/** Decades that hold anything, the oldest first. */
export function decadesOf(rows: readonly FactRow[]): readonly Decade[] {
  const sorted = [...rows].sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
  const decades = new Map<number, FactRow[]>()
  for (const row of sorted) {
    const decade = Math.floor(Number(row.start.slice(0, 4)) / 10) * 10
    decades.set(decade, [...(decades.get(decade) ?? []), row])
  }
  return [...decades].map(([decade, members]) => ({
    decade,
    first: members[0]?.start.slice(0, 4) ?? '',
    last:
      members
        .map(({ end }) => end)
        .sort()
        .at(-1)
        ?.slice(0, 4) ?? '',
    rows: members,
  }))
}
