import type { Columns } from '../facts/columns.ts'
import type { ColumnRow, CountColumn } from './condensed.ts'

/** How many milestones of all topics begin in each column. */
export function condensedMilestones({ grid, events }: Pick<Columns, 'grid' | 'events'>): ColumnRow<CountColumn> {
  const counts = new Map<number, number>()
  for (const { column, count } of events) counts.set(column, (counts.get(column) ?? 0) + count)
  return { grid, columns: [...counts].sort(([a], [b]) => a - b) }
}
