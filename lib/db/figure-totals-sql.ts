import type { ColumnGrid } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { nearestDate } from '../time/civil-date.ts'
import { dateColumn } from './column-values.ts'
import { all, columnsOfTable, daysOfTable, timeParts } from './fact-sql.ts'
import { areKept, countedFiguresSql, FIGURE_LEVELS } from './figure-columns-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { beforeGrid, columnSql, gridTime, keptColumns, keptLevel } from './grid-sql.ts'
import { conditionsOf } from './kept-facts-sql.ts'
import { type KeptStretch, keptStretches } from './kept-stretches.ts'
import { listed } from './listed.ts'

const { sql } = Prisma
/** The columns of 2 ^ level days that "all_figures_column" holds, the narrowest first. */
const ALL_LEVELS = [3, 6, 9] as const

/** For each group of comparable figures that meet a grid how many, the lowest and the highest of them. */
export function figureGroupsSql(filter: FactFilter, found: Found, grid: ColumnGrid): Prisma.Sql {
  const time = gridTime(grid)
  const columns = columnsOfTable('observation')
  const conditions = conditionsOf('observation', filter, found)
  const counted = (more: readonly Prisma.Sql[]) => countedFiguresSql([...conditions, ...more])
  if (!areKept(filter)) return inOrderSql(timeParts(time, daysOfTable('observation', filter)).map(counted))
  const indicators = found.indicators ? [sql`"indicator_slug" = ANY (${[...found.indicators]})`] : []
  const before = beforeGrid(columns.start, grid)
  return inOrderSql([
    ...keptStretches(FIGURE_LEVELS, grid).map((stretch) =>
      stretch.level === null
        ? counted([
            sql`${columns.start} >= ${dateColumn(nearestDate(stretch.first))}::date`,
            sql`${columns.start} <= ${dateColumn(nearestDate(stretch.end - 1))}::date`,
          ])
        : keptSql(stretch.level, stretch, indicators),
    ),
    ...timeParts(time, daysOfTable('observation', filter)).map((part) => counted([...part, before])),
  ])
}

function keptSql(level: number, { first, end }: KeptStretch, indicators: readonly Prisma.Sql[]): Prisma.Sql {
  // See `keptColumns`: with 0 added, those of some indicators are not looked for among the columns of all.
  const number = indicators.length > 0 ? sql`"column_number" + 0` : sql`"column_number"`
  const within = sql`"level" = ${level} AND ${number} >= ${first / 2 ** level}::int AND ${number} < ${end / 2 ** level}::int`
  return sql`SELECT "indicator_slug", "measure", "unit", sum("count") AS "count", min("low") AS "low", max("high") AS "high"
    FROM "figure_column" WHERE ${all([within, ...indicators])} GROUP BY 1, 2, 3`
}

function inOrderSql(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return sql`SELECT "indicator_slug" AS "indicator", "measure"::text, "unit", sum("count")::int AS "count", min("low") AS "low", max("high") AS "high"
    FROM (${Prisma.join([...parts], ' UNION ALL ')}) AS parts GROUP BY "indicator_slug", "measure", "unit"
    ORDER BY "indicator_slug" COLLATE "C", "measure"::text COLLATE "C", "unit" COLLATE "C"`
}

/** How many figures of all groups begin in each column of a grid, as lists. */
export function allFiguresSql(filter: FactFilter, found: Found, grid: ColumnGrid): Prisma.Sql {
  const time = gridTime(grid)
  const columns = columnsOfTable('observation')
  const conditions = conditionsOf('observation', filter, found)
  const counted = (more: readonly Prisma.Sql[]) =>
    timeParts(time, daysOfTable('observation', filter)).map(
      (part) => sql`SELECT ${columnSql(columns.start, grid)} AS "column", count(*) AS "count" FROM "observation"
        WHERE ${all([...conditions, ...part, ...more])} GROUP BY 1`,
    )
  if (!areKept(filter)) return inListsSql(counted([]))
  const level = keptLevel(found.indicators ? FIGURE_LEVELS : ALL_LEVELS, grid)
  if (level === null) return inListsSql(counted([]))
  const { column, within } = keptColumns(level, grid, found.indicators !== null)
  const kept = found.indicators
    ? sql`FROM "figure_column" WHERE ${within} AND "indicator_slug" = ANY (${[...found.indicators]})`
    : sql`FROM "all_figures_column" WHERE ${within}`
  return inListsSql([
    sql`SELECT ${column} AS "column", sum("count") AS "count" ${kept} GROUP BY 1`,
    ...counted([beforeGrid(columns.start, grid)]),
  ])
}

/** A column may come from several parts: who reads the lists puts them together. */
function inListsSql(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return sql`SELECT ${listed(sql`"column"`)} AS "columns", ${listed(sql`"count"`)} AS "counts" FROM (${Prisma.join([...parts], ' UNION ALL ')}) AS parts`
}
