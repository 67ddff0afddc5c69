import type { FactFilter } from '../facts/fact-filter.ts'
import type { Interval } from '../time/interval.ts'
import { dateColumn } from './column-values.ts'
import { all, columnsOfTable, type FactTable, type TimeColumns, timeParts } from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { conditionsOf } from './kept-facts-sql.ts'
import type { RecordedPlace } from './newest-cursor.ts'
import { endOfDay } from './recorded-where.ts'

const { sql } = Prisma

/** What may be asked of each besides its id: `start` is its first day. */
type Asked = 'row' | 'version' | 'start'

/**
 * The facts that a filter keeps, the last recorded first, each once, from the first or `after` a place: "id", "recorded_at" and what
 * else is asked. So many of each area are walked through in the order in which they were recorded, which an index has; of all areas at
 * once only an index of the whole country would be in order, and much of it may have to be passed before it holds one of theirs.
 */
export function newestFactsSql(
  table: FactTable,
  asked: readonly Asked[],
  filter: FactFilter,
  found: Found,
  most: number | undefined,
  after: RecordedPlace | null = null,
): Prisma.Sql {
  const { table: from, start, end } = columnsOfTable(table)
  const column = (name: string) => Prisma.raw(`"${table}"."${name}"`)
  const limit = most === undefined ? Prisma.empty : sql`LIMIT ${most}`
  const areas = filter.areas?.length ? [...filter.areas] : null
  const placed = areas !== null && table === 'event'
  const recorded = placed ? sql`place."recorded_at"` : column('recorded_at')
  const source = placed ? sql`"event_area" AS place JOIN "event" ON "event"."row" = place."event_row"` : from
  const days = placed ? { start: sql`place."date_start"`, end: sql`place."date_end"` } : { start, end }
  const { areas: _, ...rest } = filter
  const conditions = [
    ...(areas ? [sql`${placed ? sql`place."area_id"` : column('area_id')} = area.key`] : []),
    ...(placed ? recordedSql(filter) : []),
    // The first half is what the index is entered by.
    ...(after
      ? [sql`${recorded} <= ${after.recordedAt} AND (${recorded} < ${after.recordedAt} OR ${column('id')} > ${after.id})`]
      : []),
    ...conditionsOf(table, rest, found),
  ]
  const columns = Prisma.join([
    column('id'),
    ...asked.map((name) => (name === 'start' ? sql`${days.start} AS "start"` : column(name))),
    sql`${recorded} AS "recorded_at"`,
  ])
  const parts = (placed ? walkedTime(filter.time, days) : timeParts(filter.time, days)).map((time) => {
    const part = sql`SELECT ${columns} FROM ${source} WHERE ${all([...conditions, ...time])}
      ORDER BY ${recorded} DESC, ${column('id')} ${limit}`
    return areas
      ? sql`(SELECT part.* FROM unnest(${areas}::text[]) AS area(key) CROSS JOIN LATERAL (${part}) AS part)`
      : sql`(${part})`
  })
  return sql`SELECT DISTINCT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS newest ORDER BY "recorded_at" DESC, "id" ${limit}`
}

/**
 * The events that overlap a stretch of days, in one part whose index is that of record: it holds the days too. The first day is hidden
 * from the index by days, which PostgreSQL takes for a short way in (it guesses a handful of events) and then sorts thousands.
 */
function walkedTime(time: Interval | undefined, { start, end }: TimeColumns): readonly (readonly Prisma.Sql[])[] {
  return [time ? [sql`${start} + 0 <= ${dateColumn(time.end)}::date`, sql`${end} >= ${dateColumn(time.start)}::date`] : []]
}

/** What a filter asks of the day on which an event was recorded, of the day that stands beside its areas. */
function recordedSql({ asOf, changedSince }: FactFilter): readonly Prisma.Sql[] {
  return [
    ...(asOf ? [sql`place."recorded_at" < ${endOfDay(asOf)}`] : []),
    ...(changedSince && !asOf ? [sql`place."recorded_at" >= ${endOfDay(changedSince)}`] : []),
  ]
}
