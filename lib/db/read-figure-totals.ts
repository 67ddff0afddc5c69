import { MEASURES } from '../facts/code-lists.ts'
import type { ColumnGrid } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import type { FigureTotal, FigureTotals } from '../facts/figure-totals.ts'
import { type Database, database } from './client.ts'
import { columnCounts } from './column-counts.ts'
import { codeOf } from './column-values.ts'
import { allFiguresSql, figureGroupsSql } from './figure-totals-sql.ts'
import { findWords } from './found-words.ts'

/** How many figures a filter keeps of each group and in each column of a grid, which stands for the filter's time. */
export async function readFigureTotals(filter: FactFilter, grid: ColumnGrid, db: Database = database()): Promise<FigureTotals> {
  const found = await findWords(filter, db)
  const [groups, [all]] = await Promise.all([
    db.$queryRaw<readonly (Omit<FigureTotal, 'measure'> & { readonly measure: string })[]>(figureGroupsSql(filter, found, grid)),
    db.$queryRaw<readonly Record<'columns' | 'counts', string | null>[]>(allFiguresSql(filter, found, grid)),
  ])
  return {
    grid,
    groups: groups.map((group) => ({ ...group, measure: codeOf(MEASURES, group.measure, 'measure of a figure') })),
    columns: columnCounts(all?.columns, all?.counts),
  }
}
