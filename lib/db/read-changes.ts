import type { Fact } from '../facts/fact.ts'
import { CHANGE_KINDS, changeKind, countChanges, type FactChanges } from '../facts/fact-change.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { eventOf } from './event-row.ts'
import { columnsOfTable, type FactTable } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { listed, textsOf } from './listed.ts'
import { newestFactsSql } from './newest-facts-sql.ts'
import { observationOf } from './observation-row.ts'
import { readEventVersions, readFigureVersions } from './read-rows.ts'
import { endOfDay } from './recorded-where.ts'
import { standingSql } from './standing-sql.ts'

const { sql } = Prisma

/** Which changes to read. */
export interface ChangesAsked {
  /** The day whose data are compared with those of now. */
  readonly since: CivilDate
  /** What the page showed on that day, and what it would show now: time words may stand for other days by then. */
  readonly before: FactFilter
  readonly now: FactFilter
  readonly figures: boolean
  readonly events: boolean
  /** About how many to count at most: so many of each kind of facts, as they were and as they are. */
  readonly most?: number
  /** How many to read. */
  readonly shown?: number
}

/** A fact that has changed: the first days that it spoke of on that day and speaks of now (null: it did or does not stand). */
interface Changed {
  readonly id: string
  readonly before: CivilDate | null
  readonly after: CivilDate | null
}

/** The same as lists: thousands of rows take longer to hand over than to find. Null: nothing has changed. */
interface ChangedLists {
  readonly ids: string | null
  readonly before: string | null
  readonly after: string | null
}

/**
 * The facts that a filter kept on a day and now keeps in another version, or not any more, or for the first time: how many, and the first.
 * A fact that was recorded and withdrawn in between was never part of either and is left out.
 */
export async function readChanges(asked: ChangesAsked, db: Database = database()): Promise<FactChanges> {
  const { since } = asked
  const [figures, events] = await Promise.all([
    asked.figures ? changedFacts('observation', asked, db) : [],
    asked.events ? changedFacts('event', asked, db) : [],
  ])
  const shown = [...figures, ...events].sort(inOrder).slice(0, asked.shown)
  const ids = new Set(shown.map(({ id }) => id))
  const idsOf = (changed: readonly Changed[]) => changed.flatMap(({ id }) => (ids.has(id) ? [id] : []))
  const versions = await versionsOf(idsOf(figures), idsOf(events), db)
  const end = endOfDay(since).toISOString()
  const changes = shown.map(({ id }) => {
    const history = versions.get(id) ?? []
    const stood = ({ recordedAt, supersededAt }: Fact) => recordedAt < end && (supersededAt === null || supersededAt >= end)
    const before = history.find(stood) ?? null
    const after = history.find(({ supersededAt }) => supersededAt === null) ?? null
    const later = before ? history.filter(({ recordedAt }) => recordedAt >= end) : []
    return { id, before, after, reasons: later.flatMap(({ correction }) => (correction ? [correction] : [])) }
  })
  return { counts: countChanges([...figures, ...events]), changes }
}

function inOrder(a: Changed, b: Changed): number {
  const [startA, startB] = [startOf(a), startOf(b)]
  return placeOf(a) - placeOf(b) || (startA === startB ? (a.id < b.id ? -1 : 1) : startA < startB ? -1 : 1)
}

function placeOf(changed: Changed): number {
  return CHANGE_KINDS.indexOf(changeKind(changed))
}

function startOf({ before, after }: Changed): CivilDate {
  return after ?? before ?? ''
}

/** The facts that a filter kept on the day in another version than now, or keeps now in another than then. */
async function changedFacts(
  table: FactTable,
  { since, before, now, most }: ChangesAsked,
  db: Database,
): Promise<readonly Changed[]> {
  const { asOf: _, ...ofNow } = now
  const { table: from, id, start } = columnsOfTable(table)
  const [foundBefore, foundNow] = await Promise.all([findWords(before, db), findWords(now, db)])
  const stood = newestFactsSql(table, ['start'], { ...before, asOf: since, changedSince: since }, foundBefore, most)
  const stands = newestFactsSql(table, ['start', 'version'], { ...ofNow, changedSince: since }, foundNow, most)
  const dayOf = (fact: Prisma.Sql, asOf?: CivilDate) =>
    sql`(SELECT ${start} FROM ${from} WHERE ${id} = ${fact} AND ${standingSql(table, asOf)})`
  // Most of what was recorded since is the first version of its fact: nothing else is looked up for it.
  const [lists] = await db.$queryRaw<readonly ChangedLists[]>`
    WITH "stood" AS MATERIALIZED (${stood}),
    "stands" AS MATERIALIZED (${stands}),
    "changed" AS (
      SELECT coalesce("stood"."id", "stands"."id") AS "id",
        CASE WHEN "stood"."id" IS NOT NULL THEN "stood"."start"
          WHEN "stands"."version" > 1 THEN ${dayOf(sql`"stands"."id"`, since)} END AS "before",
        CASE WHEN "stands"."id" IS NOT NULL THEN "stands"."start" ELSE ${dayOf(sql`"stood"."id"`)} END AS "after"
      FROM "stood" FULL JOIN "stands" ON "stands"."id" = "stood"."id"
    )
    SELECT ${listed(sql`"id"`)} AS "ids", ${listed(dayText('before'))} AS "before", ${listed(dayText('after'))} AS "after" FROM "changed"`
  const days = { before: textsOf(lists?.before), after: textsOf(lists?.after) }
  return textsOf(lists?.ids).map((changed, index) => ({
    id: changed,
    before: days.before[index] || null,
    after: days.after[index] || null,
  }))
}

/** A day of a list; the empty text stands for none. */
function dayText(column: 'before' | 'after'): Prisma.Sql {
  return sql`coalesce(to_char(${Prisma.raw(`"${column}"`)}, 'YYYY-MM-DD'), '')`
}

async function versionsOf(figures: readonly string[], events: readonly string[], db: Database) {
  const [figureRows, eventRows] = await Promise.all([readFigureVersions(figures, db), readEventVersions(events, db)])
  const histories = new Map<string, Fact[]>()
  for (const version of [...figureRows.map(observationOf), ...eventRows.map(eventOf)]) {
    const history = histories.get(version.id)
    if (history) history.push(version)
    else histories.set(version.id, [version])
  }
  return histories
}
