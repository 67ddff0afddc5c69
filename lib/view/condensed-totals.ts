import type { Columns } from '../facts/columns.ts'
import type { ColumnRow, CountColumn } from './condensed.ts'

/** How many milestones of all topics, or figures of all groups, begin in each column. */
export function condensedTotals({ grid, ...columns }: Columns, kind: 'events' | 'figures'): ColumnRow<CountColumn> {
  const counts = new Map<number, number>()
  for (const { column, count } of columns[kind]) counts.set(column, (counts.get(column) ?? 0) + count)
  return { grid, columns: [...counts].sort(([a], [b]) => a - b) }
}
