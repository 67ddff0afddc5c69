import type { FactFilter } from '../facts/fact-filter.ts'
import type { SeriesTotals } from '../facts/series-totals.ts'
import { hull } from '../time/interval.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptFactsSql } from './kept-facts-sql.ts'

interface AreaTotals {
  readonly area: string
  readonly figures: number
  readonly derived: number
  readonly start: Date
  readonly end: Date
}

/** What is said of all figures that a filter keeps. */
export async function readSeriesTotals(filter: FactFilter, db: Database = database()): Promise<SeriesTotals> {
  // "I" says that a figure was worked out, and stands in the index where its formula does not.
  const columns = Prisma.sql`"area_id", "obs_status", "period_start", "period_end"`
  const kept = keptFactsSql('observation', columns, filter, await findWords(filter, db))
  const groups = await db.$queryRaw<readonly AreaTotals[]>`
    SELECT "area_id" AS "area", count(*)::int AS "figures", (count(*) FILTER (WHERE "obs_status" = 'I'))::int AS "derived",
      min("period_start") AS "start", max("period_end") AS "end"
    FROM (${kept}) AS kept GROUP BY 1 ORDER BY min("period_start"), 1`
  const sum = (count: (group: AreaTotals) => number) => groups.reduce((total, group) => total + count(group), 0)
  return {
    figures: sum(({ figures }) => figures),
    derived: sum(({ derived }) => derived),
    covered: hull(groups.map(({ start, end }) => ({ start: civilDateOf(start), end: civilDateOf(end) }))),
    areas: groups.map(({ area }) => area),
  }
}
