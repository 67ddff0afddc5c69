import type { ColumnGrid } from '../facts/columns.ts'
import { nearestDate } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import { dateColumn } from './column-values.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/** The days of a grid, as far as there are such dates: one that is asked for the first years begins before them. */
export function gridTime({ start, width, count }: ColumnGrid): Interval {
  return { start: nearestDate(start), end: nearestDate(start + width * count - 1) }
}

/** What begins before a grid and may reach into it: it is not among the kept columns that lie in the grid. */
export function beforeGrid(start: Prisma.Sql, grid: ColumnGrid): Prisma.Sql {
  return sql`${start} < ${dateColumn(gridTime(grid).start)}::date`
}

/** The column of a grid that a day lies in; days before the grid lie in its first. */
export function columnSql(day: Prisma.Sql, grid: ColumnGrid): Prisma.Sql {
  return fromFirst(sql`column_number(${day}, ${levelOf(grid)}::int)`, grid)
}

/**
 * Kept columns of a level (see `keptLevel`) as columns of a grid, and the condition that keeps those which lie in it. `byKey`: they
 * are found by a key of theirs. An index of all columns of those days would be preferred to it by a plan for any days, which counts on
 * few (whoever asks without the renderer's options may get one): with 0 added, that index is none for them.
 */
export function keptColumns(
  level: number,
  grid: ColumnGrid,
  byKey = false,
): { readonly column: Prisma.Sql; readonly within: Prisma.Sql } {
  const finer = levelOf(grid) - level
  const first = grid.start / 2 ** level
  const number = byKey ? sql`"column_number" + 0` : sql`"column_number"`
  return {
    column: fromFirst(sql`("column_number" >> ${finer}::int)`, grid),
    within: sql`"level" = ${level} AND ${number} >= ${first} AND ${number} < ${first + grid.count * 2 ** finer}`,
  }
}

/** The widest kept columns that a grid's consist of; null where its own are narrower than all that are kept. */
export function keptLevel(levels: readonly number[], grid: ColumnGrid): number | null {
  return levels.findLast((level) => level <= levelOf(grid)) ?? null
}

function fromFirst(number: Prisma.Sql, grid: ColumnGrid): Prisma.Sql {
  return sql`greatest(0, ${number} - ${grid.start / grid.width}::int)`
}

function levelOf({ start, width }: ColumnGrid): number {
  const level = Math.log2(width)
  if (!Number.isInteger(level) || start % width !== 0)
    throw new RangeError(`no grid: ${width} days from ${start} (expected a power of two, and a multiple of it)`)
  return level
}
