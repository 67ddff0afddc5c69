import type { FactFilter } from '../facts/fact-filter.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import { all, timeParts } from './fact-sql.ts'
import { Prisma } from './generated/client.ts'
import { endOfDay } from './recorded-where.ts'
import { eventStatusSql } from './status-sql.ts'

const { sql } = Prisma
/** More rows than any table has, and still a number that is handed over as one. */
const LARGEST = 2 ** 31 - 1

/** Whether an index tells the events of a filter without looking at each: what narrows them stands beside their areas. */
export function arePlaced({ areas, words, articles, ids, changedSince }: FactFilter): boolean {
  return !!areas?.length && !changedSince && ![words, articles, ids].some((list) => list?.length)
}

/** Whether the event of a `place` (a row of "event_area") stood at the end of that day, or stands now: few are closed, and have an index. */
export function placeStandsSql(asOf: CivilDate | undefined): Prisma.Sql {
  const closed = sql`SELECT FROM "event" AS closed WHERE closed."row" = place."event_row" AND closed."superseded_at"`
  if (asOf === undefined) return sql`NOT EXISTS (${closed} IS NOT NULL)`
  const end = endOfDay(asOf)
  return sql`place."recorded_at" < ${end} AND NOT EXISTS (${closed} < ${end})`
}

/** The events of some areas that a filter keeps, once for each of those areas that they name: "event_row", "topic", "status" and their days. */
export function placesSql({ areas, topics, statuses, asOf, today }: FactFilter, time: Interval | undefined): Prisma.Sql {
  const conditions = [
    sql`place."area_id" = ANY (${[...(areas ?? [])]})`,
    ...(topics?.length ? [sql`place."topic" = ANY (${[...topics]})`] : []),
    ...(statuses?.length ? [eventStatusSql(statuses, today, 'place')] : []),
    placeStandsSql(asOf),
  ]
  const parts = timeParts(time, { start: sql`place."date_start"`, end: sql`place."date_end"` }).map(
    (part) => sql`(SELECT place."event_row", place."topic", place."status", place."date_start", place."date_end"
      FROM "event_area" AS place WHERE ${all([...conditions, ...part])})`,
  )
  return Prisma.join(parts.toReversed(), ' UNION ALL ')
}

/** The same, each once, or so many of them: "event_row", "topic", "date_start". `time` stands for the filter's. */
export function placedEventsSql(filter: FactFilter, time: Interval | undefined, atMost?: number): Prisma.Sql {
  const rows = placesSql(filter, time)
  const areas = filter.areas?.length ?? 0
  // An event names an area once.
  const distinct = areas > 1 ? sql`DISTINCT` : Prisma.empty
  if (atMost === undefined) return sql`SELECT ${distinct} "event_row", "topic", "date_start" FROM (${rows}) AS placed`
  // All rows must be there before events can be told apart; of one there are no more than there are areas.
  const enough = Math.min(atMost * areas, LARGEST)
  return sql`SELECT ${distinct} "event_row", "topic", "date_start" FROM (SELECT * FROM (${rows}) AS rows LIMIT ${enough}) AS placed LIMIT ${atMost}`
}
