import { Prisma } from './generated/client.ts'

/**
 * The years from `first` to `last` that the days between two columns touch, one row each, as "year": to be joined from the side.
 * Counting them up from the days takes as long as there are; comparing every row with every year took a hundred times that.
 */
export function yearsBetweenSql(start: string, end: string, [first, last]: readonly [first: number, last: number]): Prisma.Sql {
  const yearOf = (column: string) => Prisma.raw(`extract(year FROM ${column})::int`)
  return Prisma.sql`generate_series(greatest(${yearOf(start)}, ${first}::int), least(${yearOf(end)}, ${last}::int)) AS "year"`
}
