import type { ColumnGrid, Columns, FigureColumn } from './columns.ts'

/*
 * What is told of all groups of comparable figures before a few of them are drawn: a country has hundreds, a picture a dozen.
 */

/** How many figures of a group meet a grid, the lowest and the highest of them, in the unit itself. */
export type FigureTotal = Omit<FigureColumn, 'column'>

/** Groups in the order of their names; `columns` tell how many figures of all groups begin in each column that holds any. */
export interface FigureTotals {
  readonly grid: ColumnGrid
  readonly groups: readonly FigureTotal[]
  readonly columns: readonly (readonly [column: number, count: number])[]
}

/** The totals of columns that hold every figure. Slow and plain: every store is compared with it. */
export function figureTotals({ grid, figures }: Pick<Columns, 'grid' | 'figures'>): FigureTotals {
  const groups = new Map<string, FigureTotal>()
  const columns = new Map<number, number>()
  for (const { column, ...figure } of figures) {
    const key = `${figure.indicator} ${figure.measure} ${figure.unit}`
    const other = groups.get(key)
    groups.set(key, {
      ...figure,
      count: figure.count + (other?.count ?? 0),
      low: Math.min(figure.low, other?.low ?? figure.low),
      high: Math.max(figure.high, other?.high ?? figure.high),
    })
    columns.set(column, (columns.get(column) ?? 0) + figure.count)
  }
  return { grid, groups: [...groups.values()], columns: [...columns].sort(([a], [b]) => a - b) }
}
