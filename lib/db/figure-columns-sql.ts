import type { ColumnGrid } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { all, daysOfTable, timeParts } from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { beforeGrid, columnSql, gridTime, keptColumns, keptLevel } from './grid-sql.ts'
import { conditionsOf } from './kept-facts-sql.ts'
import { listed } from './listed.ts'

const { sql } = Prisma
/** The columns of 2 ^ level days that "figure_column" holds, the narrowest first. */
export const FIGURE_LEVELS = [6, 9] as const

/** For each group of comparable figures the columns of a grid in which their periods begin, with count, lowest and highest. */
export function figureColumnsSql(filter: FactFilter, found: Found, grid: ColumnGrid): Prisma.Sql {
  const time = gridTime(grid)
  const conditions = conditionsOf('observation', filter, found)
  const beginsIn = columnSql(sql`"observation"."period_start"`, grid)
  const counted = timeParts(time, daysOfTable('observation', filter)).map((part) =>
    countedFiguresSql([...conditions, ...part], beginsIn),
  )
  const level = keptLevel(FIGURE_LEVELS, grid)
  if (level === null || !areKept(filter)) return inListsSql(counted)
  const { column, within } = keptColumns(level, grid, found.indicators !== null)
  const indicators = found.indicators ? [sql`"indicator_slug" = ANY (${[...found.indicators]})`] : []
  const kept = sql`SELECT "indicator_slug", "measure", "unit", ${column} AS "column", sum("count") AS "count", min("low") AS "low", max("high") AS "high"
    FROM "figure_column" WHERE ${all([within, ...indicators])} GROUP BY 1, 2, 3, 4`
  const before = beforeGrid(sql`"observation"."period_start"`, grid)
  return inListsSql([
    kept,
    ...timeParts(time, daysOfTable('observation', filter)).map((part) =>
      countedFiguresSql([...conditions, ...part, before], beginsIn),
    ),
  ])
}

/** Whether nothing narrows the figures but their indicators. */
export function areKept({ areas, words, articles, ids, statuses, asOf, changedSince }: FactFilter): boolean {
  return !asOf && !changedSince && ![areas, words, articles, ids, statuses].some((list) => list?.length)
}

/**
 * Figures by their groups (and by a column of a grid): "count", "low" and "high". To bring each into its unit takes longer than to
 * find it, so a group comes once for each power of ten, and only its ends are brought there.
 */
export function countedFiguresSql(conditions: readonly Prisma.Sql[], column?: Prisma.Sql): Prisma.Sql {
  const [named, name] = column ? [sql`${column} AS "column",`, sql`"column",`] : [Prisma.empty, Prisma.empty]
  return sql`SELECT "indicator_slug", "measure", "unit", ${name} "count", in_unit("least", "unit_mult") AS "low", in_unit("most", "unit_mult") AS "high"
    FROM (SELECT "indicator_slug", "measure", "unit", ${named} "unit_mult", count(*) AS "count", min("value") AS "least",
        max(coalesce("value_high", "value")) AS "most"
      FROM "observation" WHERE ${all(conditions)} GROUP BY "indicator_slug", "measure", "unit", ${name} "unit_mult") AS ends`
}

/** A column of a group may come from several parts: who reads the lists puts them together. */
function inListsSql(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return sql`SELECT "indicator_slug" AS "indicator", "measure"::text, "unit", ${listed(sql`"column"`)} AS "columns", ${listed(sql`"count"`)} AS "counts",
      ${listed(sql`"low"`)} AS "lows", ${listed(sql`"high"`)} AS "highs"
    FROM (${Prisma.join([...parts], ' UNION ALL ')}) AS parts
    GROUP BY "indicator_slug", "measure", "unit" ORDER BY "indicator_slug" COLLATE "C", "measure"::text COLLATE "C", "unit" COLLATE "C"`
}
