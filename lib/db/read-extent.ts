import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { Prisma } from './generated/client.ts'
import { changesInMonth, changesToMonth } from './recorded-months.ts'
import { endOfDay } from './recorded-where.ts'
import { standingSql } from './standing-sql.ts'

/** How far the data reaches and how much there is. */
export interface Extent {
  /** First and last day that any figure or event speaks of, plans included; null when there are none. */
  readonly earliest: CivilDate | null
  readonly latest: CivilDate | null
  readonly observations: number
  readonly events: number
  readonly articles: number
  /** The instant (ISO 8601, UTC) of the last fact or article recorded; null when there are none. */
  readonly lastRecordedAt: string | null
}

interface Reach {
  readonly start: Date | null
  readonly end: Date | null
  readonly recorded: Date | null
  readonly count: number
}

/** The extent of what stands now, or stood at the end of a day. */
export async function readExtent({ asOf }: { readonly asOf?: CivilDate }, db: Database = database()): Promise<Extent> {
  const ask = async (reach: Prisma.Sql): Promise<Reach> => {
    const [row] = await db.$queryRaw<readonly Reach[]>(reach)
    return row ?? { start: null, end: null, recorded: null, count: 0 }
  }
  const [figures, events, articles] = await Promise.all([
    ask(reachSql('observation', ['period_start', 'period_end'], asOf)),
    ask(reachSql('event', ['date_start', 'date_end'], asOf)),
    ask(articlesSql(asOf)),
  ])
  const earliest = ordered(figures.start, events.start).at(0)
  const latest = ordered(figures.end, events.end).at(-1)
  return {
    earliest: earliest ? civilDateOf(earliest) : null,
    latest: latest ? civilDateOf(latest) : null,
    observations: figures.count,
    events: events.count,
    articles: articles.count,
    lastRecordedAt: ordered(figures.recorded, events.recorded, articles.recorded).at(-1)?.toISOString() ?? null,
  }
}

/** Each end is the first of an index that stands; asked for together, they would be looked for among all facts. */
function reachSql(
  table: 'observation' | 'event',
  [start, end]: readonly [string, string],
  asOf: CivilDate | undefined,
): Prisma.Sql {
  const from = Prisma.sql`FROM ${Prisma.raw(`"${table}"`)} WHERE ${standingSql(table, asOf)}`
  const at = (column: string, order: 'ASC' | 'DESC') =>
    Prisma.sql`(SELECT ${Prisma.raw(`"${column}"`)} ${from} ORDER BY 1 ${Prisma.raw(order)} LIMIT 1)`
  return Prisma.sql`SELECT ${at(start, 'ASC')} AS "start", ${at(end, 'DESC')} AS "end", ${at('recorded_at', 'DESC')} AS "recorded",
    ${countSql(table, asOf)}::int AS "count"`
}

/** What stands now is counted already; from it follows what stood on a day, by what has changed since. */
function countSql(table: 'observation' | 'event', asOf: CivilDate | undefined): Prisma.Sql {
  const kept = table === 'observation' ? 'figure_count' : 'event_count'
  const now = Prisma.sql`(SELECT coalesce(sum("count"), 0) FROM ${Prisma.raw(`"${kept}"`)})`
  if (asOf === undefined) return now
  const changes = changesToMonth(kept, Prisma.sql`1`, asOf)
  const late = changesInMonth(table, Prisma.sql`1`, asOf)
  return Prisma.sql`(${now} + (SELECT coalesce(sum("change"), 0) FROM (${changes} UNION ALL ${late}) AS changes))`
}

function articlesSql(asOf: CivilDate | undefined): Prisma.Sql {
  const known = asOf === undefined ? Prisma.empty : Prisma.sql`WHERE "recorded_at" < ${endOfDay(asOf)}`
  return Prisma.sql`SELECT NULL::date AS "start", NULL::date AS "end", max("recorded_at") AS "recorded", count(*)::int AS "count" FROM "article" ${known}`
}

function ordered(...dates: readonly (Date | null)[]): readonly Date[] {
  return dates.filter((date) => date !== null).sort((a, b) => a.getTime() - b.getTime())
}
