import type { FactFilter } from '../facts/fact-filter.ts'
import type { Status } from '../facts/status.ts'
import { type Database, database } from './client.ts'
import { all, columnsOfTable, eventConditions, timeParts } from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { countedEvents, countedFigures, isCounted } from './kept-counts.ts'
import { conditionsOf, keptFactsSql, keptRowsSql } from './kept-facts-sql.ts'

const { sql } = Prisma

/** The ids of the areas that any fact which a filter keeps is of. */
export async function readAreasOfFacts(filter: FactFilter, db: Database = database()): Promise<ReadonlySet<string>> {
  const found = await findWords(filter, db)
  if (isCounted(filter)) {
    return names(
      sql`SELECT "area_id" AS "name" FROM (${countedFigures(filter, found)}) AS figures
        UNION SELECT unnest("areas") FROM (${countedEvents(filter)}) AS events`,
      db,
    )
  }
  const ofFigures = figuresOf(sql`"observation"."area_id" = "area"."id"`, filter, found)
  const ofEvents = sql`SELECT "area_id" FROM (${keptRowsSql('event', filter, found)}) AS kept JOIN "event_area" ON "event_row" = kept."row"`
  if (isCommon(filter)) {
    // Most areas have no event together with those that are asked for: each would look through all of its own to find that out.
    if (filter.areas?.length)
      return names(sql`SELECT "id" AS "name" FROM "area" WHERE ${Prisma.join(ofFigures, ' OR ')} UNION ${ofEvents}`, db)
    const has = [...ofFigures, ...eventsOfArea(filter, found)]
    return names(sql`SELECT "id" AS "name" FROM "area" WHERE ${Prisma.join(has, ' OR ')}`, db)
  }
  return names(
    sql`SELECT "area_id" AS "name" FROM (${keptFactsSql('observation', sql`"area_id"`, filter, found)}) AS kept GROUP BY 1 UNION ${ofEvents}`,
    db,
  )
}

/** The slugs of the indicators that any figure which a filter keeps is of. */
export async function readIndicatorsOfFacts(filter: FactFilter, db: Database = database()): Promise<ReadonlySet<string>> {
  const found = await findWords(filter, db)
  if (isCounted(filter)) {
    return names(sql`SELECT DISTINCT "indicator_slug" AS "name" FROM (${countedFigures(filter, found)}) AS figures`, db)
  }
  if (isCommon(filter)) {
    const has = figuresOf(sql`"observation"."indicator_slug" = "indicator"."slug"`, filter, found)
    return names(sql`SELECT "slug" AS "name" FROM "indicator" WHERE ${Prisma.join(has, ' OR ')}`, db)
  }
  return names(
    sql`SELECT "indicator_slug" AS "name" FROM (${keptFactsSql('observation', sql`"indicator_slug"`, filter, found)}) AS kept GROUP BY 1`,
    db,
  )
}

/** Statuses that few facts bear: those have indexes of their own. */
const RARE: readonly Status[] = ['planned', 'target', 'forecast', 'derived', 'ongoing', 'cancelled', 'overdue']

/** Whether what a filter keeps is common: then each name soon meets one; what is rare is gone through once for all names. */
function isCommon({ statuses, words, articles, ids, changedSince }: FactFilter): boolean {
  if (statuses?.length && statuses.every((status) => RARE.includes(status))) return false
  return !changedSince && ![words, articles, ids].some((list) => list?.length)
}

/** Whether a name has figures, as conditions of which one is enough: those of the days asked for before the long ones that reach in. */
function figuresOf(named: Prisma.Sql, filter: FactFilter, found: Found): readonly Prisma.Sql[] {
  const conditions = [named, ...conditionsOf('observation', filter, found)]
  return timeParts(filter.time, columnsOfTable('observation'))
    .map((time) => sql`EXISTS (SELECT FROM "observation" WHERE ${all([...conditions, ...time])})`)
    .reverse()
}

/** The same of events, by the days that stand beside their areas. */
function eventsOfArea(filter: FactFilter, found: Found): readonly Prisma.Sql[] {
  const { topics } = filter
  const conditions = [
    sql`place."area_id" = "area"."id"`,
    ...(topics?.length ? [sql`place."topic" = ANY (${[...topics]})`] : []),
    ...eventConditions(filter, found),
  ]
  const from = sql`"event_area" AS place JOIN "event" ON "event"."row" = place."event_row"`
  return timeParts(filter.time, { start: sql`place."date_start"`, end: sql`place."date_end"` })
    .map((time) => sql`EXISTS (SELECT FROM ${from} WHERE ${all([...conditions, ...time])})`)
    .reverse()
}

async function names(asked: Prisma.Sql, db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.$queryRaw<readonly { readonly name: string }[]>(asked)).map(({ name }) => name))
}
