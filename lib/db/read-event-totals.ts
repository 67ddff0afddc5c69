import type { FactFilter } from '../facts/fact-filter.ts'
import { EVENTS_ONLY } from '../facts/fact-kinds.ts'
import type { Interval } from '../time/interval.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { countFacts } from './count-facts.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { arePlaced, placesSql } from './placed-events.ts'
import { readEventsCovered } from './read-events-covered.ts'
import { eventStatusSql } from './status-sql.ts'

const { sql } = Prisma

export interface EventTotals {
  readonly events: number
  /** Of these, how many should have happened and nobody has reported. */
  readonly overdue: number
  /** From the first to the last day of them; null for none. */
  readonly covered: Interval | null
}

interface Row {
  readonly events: number
  readonly overdue: number
  readonly start: Date | null
  readonly end: Date | null
}

/** More than there will ever be of them. */
const ALL = 1_000_000_000

/** What is said of all events that a filter keeps. */
export async function readEventTotals(filter: FactFilter, db: Database = database()): Promise<EventTotals> {
  // What the database keeps and what stands in an index is asked for one by one; else all is gone through, and once is enough.
  if (filter.areas?.length || filter.time) return totalsOf(filter, db)
  const isChosen = filter.statuses?.length ? filter.statuses.includes('overdue') : true
  const [{ events }, late, covered] = await Promise.all([
    countFacts(filter, ALL, db, EVENTS_ONLY),
    isChosen ? countFacts({ ...filter, statuses: ['overdue'] }, ALL, db, EVENTS_ONLY) : { events: 0 },
    readEventsCovered(filter, db),
  ])
  return { events, overdue: late.events, covered }
}

async function totalsOf(filter: FactFilter, db: Database): Promise<EventTotals> {
  const kept = arePlaced(filter)
    ? sql`SELECT ${(filter.areas?.length ?? 0) > 1 ? sql`DISTINCT` : Prisma.empty} "event_row", "date_start", "date_end", "status" FROM (${placesSql(filter, filter.time)}) AS placed`
    : keptFactsSql('event', sql`"date_start", "date_end", "status"`, filter, await findWords(filter, db))
  const [row] = await db.$queryRaw<readonly Row[]>`
    SELECT count(*)::int AS "events", (count(*) FILTER (WHERE ${eventStatusSql(['overdue'], filter.today)}))::int AS "overdue",
      min("date_start") AS "start", max("date_end") AS "end" FROM (${kept}) AS "event"`
  const covered = row?.start && row.end ? { start: civilDateOf(row.start), end: civilDateOf(row.end) } : null
  return { events: row?.events ?? 0, overdue: row?.overdue ?? 0, covered }
}
