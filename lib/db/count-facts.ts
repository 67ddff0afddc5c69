import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import {
  all,
  columnsOfTable,
  eventConditions,
  type FactTable,
  figureConditions,
  isInAreas,
  keptIndicators,
  timeParts,
} from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { arePlaced, placedEventsSql } from './placed-events.ts'

const { sql } = Prisma

/** How many facts of each kind a filter keeps; counting stops at `atMost` of a kind. */
export async function countFacts(
  filter: FactFilter,
  atMost: number,
  db: Database = database(),
): Promise<{ readonly events: number; readonly observations: number }> {
  const found = await findWords(filter, db)
  const areas = filter.areas?.length ? filter.areas : null
  const ask = async (counted: Prisma.Sql) => {
    const [row] = await db.$queryRaw<readonly { readonly count: number }[]>(counted)
    return Math.min(row?.count ?? 0, atMost)
  }
  const counted = (table: FactTable, conditions: readonly Prisma.Sql[]) => ask(countSql(table, filter, found, conditions, atMost))
  const [events, observations] = await Promise.all([
    counted('event', [
      ...(areas ? [isInAreas(areas)] : []),
      ...(filter.topics?.length ? [sql`"event"."topic" = ANY (${[...filter.topics]})`] : []),
      ...eventConditions(filter, found),
    ]),
    counted('observation', [
      ...(areas ? [sql`"observation"."area_id" = ANY (${[...areas]})`] : []),
      ...keptIndicators(found),
      ...figureConditions(filter, found),
    ]),
  ])
  return { events, observations }
}

function countSql(
  table: FactTable,
  filter: FactFilter,
  found: Found,
  conditions: readonly Prisma.Sql[],
  atMost: number,
): Prisma.Sql {
  if (isKept(filter)) return keptCount(table, filter, found)
  if (table === 'observation' || !arePlaced(filter)) return countUpTo(table, filter, conditions, atMost)
  return sql`SELECT count(*)::int AS "count" FROM (${placedEventsSql(filter, filter.time, sql`LIMIT ${atMost}`)}) AS counted`
}

/** Whether the database keeps the number: it does by area, indicator and topic. */
function isKept({ time, statuses, words, articles, ids, asOf, changedSince }: FactFilter): boolean {
  return !time && !asOf && !changedSince && ![statuses, words, articles, ids].some((list) => list?.length)
}

function keptCount(table: FactTable, { areas, topics }: FactFilter, found: Found): Prisma.Sql {
  const asked = areas?.length ? [...areas] : null
  if (table === 'observation') {
    const conditions = [
      ...(asked ? [sql`"area_id" = ANY (${asked})`] : []),
      ...(found.indicators ? [sql`"indicator_slug" = ANY (${[...found.indicators]})`] : []),
    ]
    return sql`SELECT coalesce(sum("count"), 0)::int AS "count" FROM "figure_count" WHERE ${all(conditions)}`
  }
  const conditions = [
    ...(asked ? [sql`string_to_array("areas", ' ') && ${asked}::text[]`] : []),
    ...(topics?.length ? [sql`"topic" = ANY (${[...topics]})`] : []),
  ]
  return sql`SELECT coalesce(sum("count"), 0)::int AS "count" FROM "event_count" WHERE ${all(conditions)}`
}

function countUpTo(table: FactTable, { time }: FactFilter, conditions: readonly Prisma.Sql[], atMost: number): Prisma.Sql {
  const parts = timeParts(time, columnsOfTable(table)).map(
    (part) => sql`(SELECT 1 FROM ${columnsOfTable(table).table} WHERE ${all([...conditions, ...part])} LIMIT ${atMost})`,
  )
  return sql`SELECT count(*)::int AS "count" FROM (${Prisma.join(parts, ' UNION ALL ')}) AS counted`
}
