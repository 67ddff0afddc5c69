import { TOPICS } from '../facts/code-lists.ts'
import type { FactCounts } from '../facts/fact-counts.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { codeOf } from './column-values.ts'
import { Prisma } from './generated/client.ts'
import { listed, numbersOf, textsOf } from './listed.ts'
import { changesInMonth, changesToMonth, eventChangesInMonth } from './recorded-months.ts'

const { sql } = Prisma

/** Groups that share one name, as lists: a row for each of ten thousand groups would take longer to hand over than to read. */
interface GroupsOf {
  readonly name: string
  readonly others: string
  readonly counts: string
}

/** How much is on record by the groups that pages count by, now or at the end of a day. The database keeps what stands now. */
export async function readFactCounts(asOf?: CivilDate, db: Database = database()): Promise<FactCounts> {
  const [figures, events] = await Promise.all([
    db.$queryRaw<readonly GroupsOf[]>(inLists(figureGroups(asOf))),
    db.$queryRaw<readonly GroupsOf[]>(inLists(eventGroups(asOf))),
  ])
  return {
    figures: figures.flatMap(({ name: area, ...lists }) => {
      const counts = numbersOf(lists.counts)
      return textsOf(lists.others).map((indicator, index) => ({ area, indicator, count: counts[index] ?? 0 }))
    }),
    events: events.flatMap(({ name, ...lists }) => {
      const topic = codeOf(TOPICS, name, 'topic of an event')
      const counts = numbersOf(lists.counts)
      return textsOf(lists.others).map((areas, index) => ({ areas: areas.split(' '), topic, count: counts[index] ?? 0 }))
    }),
  }
}

/** Rows of `name`, `other` and a count: what is kept, and for a day that has passed what has changed since it. */
function inLists(groups: Prisma.Sql): Prisma.Sql {
  return sql`SELECT "name", ${listed(sql`"other"`)} AS "others", ${listed(sql`"count"`)} AS "counts" FROM (
    SELECT "name", "other", sum("count")::int AS "count" FROM (${groups}) AS changes GROUP BY 1, 2 HAVING sum("count") > 0) AS groups GROUP BY 1`
}

function figureGroups(asOf: CivilDate | undefined): Prisma.Sql {
  const kept = sql`SELECT "area_id" AS "name", "indicator_slug" AS "other", "count" FROM "figure_count"`
  if (asOf === undefined) return kept
  return sql`${kept}
    UNION ALL ${changesToMonth('figure_count', sql`"area_id", "indicator_slug"`, asOf)}
    UNION ALL ${changesInMonth('observation', sql`"area_id", "indicator_slug"`, asOf)}`
}

function eventGroups(asOf: CivilDate | undefined): Prisma.Sql {
  const kept = sql`SELECT "topic" AS "name", "areas" AS "other", "count" FROM "event_count"`
  if (asOf === undefined) return kept
  return sql`${kept}
    UNION ALL ${changesToMonth('event_count', sql`"topic", "areas"`, asOf)}
    UNION ALL ${eventChangesInMonth(asOf)}`
}
