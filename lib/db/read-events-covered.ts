import type { FactFilter } from '../facts/fact-filter.ts'
import type { Interval } from '../time/interval.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { arePlaced, placesSql } from './placed-events.ts'

const { sql } = Prisma

/** From the first to the last day of the events that a filter keeps; null when it keeps none. */
export async function readEventsCovered(filter: FactFilter, db: Database = database()): Promise<Interval | null> {
  const [covered] = await db.$queryRaw<readonly { readonly start: Date | null; readonly end: Date | null }[]>(
    await coveredSql(filter, db),
  )
  return covered?.start && covered.end ? { start: civilDateOf(covered.start), end: civilDateOf(covered.end) } : null
}

async function coveredSql(filter: FactFilter, db: Database): Promise<Prisma.Sql> {
  const ends = sql`min("date_start") AS "start", max("date_end") AS "end"`
  // In the order of days, those of some areas would be looked for among all events.
  if (arePlaced(filter)) return sql`SELECT ${ends} FROM (${placesSql(filter, filter.time)}) AS placed`
  const kept = keptFactsSql('event', sql`"date_start", "date_end"`, filter, await findWords(filter, db))
  if (filter.areas?.length) return sql`SELECT ${ends} FROM (${kept}) AS kept`
  // Each end is the first of an index where one is in its order; asked for together, they would be looked for among all events.
  return sql`SELECT (SELECT "date_start" FROM (${kept}) AS kept ORDER BY 1 LIMIT 1) AS "start",
    (SELECT "date_end" FROM (${kept}) AS kept ORDER BY 1 DESC LIMIT 1) AS "end"`
}
