import type { FactFilter } from '../facts/fact-filter.ts'
import { BOTH_KINDS, type FactKinds } from '../facts/fact-kinds.ts'
import { type Database, database } from './client.ts'
import type { FactTable } from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { countedEvents, countedFigures, isCounted } from './kept-counts.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { arePlaced, placedEventsSql } from './placed-events.ts'

const { sql } = Prisma

/** How many facts of each kind a filter keeps; counting stops at `atMost` of a kind. A kind that is not asked for counts as 0. */
export async function countFacts(
  filter: FactFilter,
  atMost: number,
  db: Database = database(),
  kinds: FactKinds = BOTH_KINDS,
): Promise<{ readonly events: number; readonly observations: number }> {
  const found = await findWords(filter, db)
  const ask = async (counted: Prisma.Sql) => {
    const [row] = await db.$queryRaw<readonly { readonly count: number }[]>(counted)
    return Math.min(row?.count ?? 0, atMost)
  }
  const [events, observations] = await Promise.all([
    kinds.events ? ask(countSql('event', filter, found, atMost)) : 0,
    kinds.figures ? ask(countSql('observation', filter, found, atMost)) : 0,
  ])
  return { events, observations }
}

function countSql(table: FactTable, filter: FactFilter, found: Found, atMost: number): Prisma.Sql {
  if (isCounted(filter)) return keptCount(table, filter, found)
  if (table === 'observation' || !arePlaced(filter)) return countUpTo(table, filter, found, atMost)
  return sql`SELECT count(*)::int AS "count" FROM (${placedEventsSql(filter, filter.time, atMost)}) AS counted`
}

function keptCount(table: FactTable, filter: FactFilter, found: Found): Prisma.Sql {
  const groups = table === 'observation' ? countedFigures(filter, found) : countedEvents(filter)
  return sql`SELECT coalesce(sum("count"), 0)::int AS "count" FROM (${groups}) AS groups`
}

function countUpTo(table: FactTable, filter: FactFilter, found: Found, atMost: number): Prisma.Sql {
  const kept = keptFactsSql(table, sql`1`, filter, found)
  return sql`SELECT count(*)::int AS "count" FROM (SELECT FROM (${kept}) AS kept LIMIT ${atMost}) AS counted`
}
