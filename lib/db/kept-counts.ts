import type { FactFilter } from '../facts/fact-filter.ts'
import { all } from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/** Whether the groups that the database counts tell what a filter keeps: they are by area, indicator and topic. */
export function isCounted({ time, statuses, words, articles, ids, asOf, changedSince }: FactFilter): boolean {
  return !time && !asOf && !changedSince && ![statuses, words, articles, ids].some((list) => list?.length)
}

/** The groups of figures that such a filter keeps: "area_id", "indicator_slug", "count". */
export function countedFigures({ areas }: FactFilter, found: Found): Prisma.Sql {
  const conditions = [
    sql`"count" > 0`,
    ...(areas?.length ? [sql`"area_id" = ANY (${[...areas]})`] : []),
    ...(found.indicators ? [sql`"indicator_slug" = ANY (${[...found.indicators]})`] : []),
  ]
  return sql`SELECT "area_id", "indicator_slug", "count" FROM "figure_count" WHERE ${all(conditions)}`
}

/** The groups of events that such a filter keeps: "areas" (all ids that its events name), "count". */
export function countedEvents({ areas, topics }: FactFilter): Prisma.Sql {
  const conditions = [
    sql`"count" > 0`,
    ...(areas?.length ? [sql`string_to_array("areas", ' ') && ${[...areas]}::text[]`] : []),
    ...(topics?.length ? [sql`"topic" = ANY (${[...topics]})`] : []),
  ]
  return sql`SELECT string_to_array("areas", ' ') AS "areas", "count" FROM "event_count" WHERE ${all(conditions)}`
}
