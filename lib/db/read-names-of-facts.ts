import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { countedEvents, countedFigures, isCounted } from './kept-counts.ts'
import { keptFactsSql } from './kept-facts-sql.ts'

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
  const figures = keptFactsSql('observation', sql`"area_id"`, filter, found)
  const events = keptFactsSql('event', sql`"row"`, filter, found)
  return names(
    sql`SELECT "id" AS "name" FROM "area" WHERE "id" IN (${figures})
      OR EXISTS (SELECT FROM "event_area" WHERE "area_id" = "id" AND "event_row" IN (${events}))`,
    db,
  )
}

/** The slugs of the indicators that any figure which a filter keeps is of. */
export async function readIndicatorsOfFacts(filter: FactFilter, db: Database = database()): Promise<ReadonlySet<string>> {
  const found = await findWords(filter, db)
  if (isCounted(filter)) {
    return names(sql`SELECT DISTINCT "indicator_slug" AS "name" FROM (${countedFigures(filter, found)}) AS figures`, db)
  }
  const figures = keptFactsSql('observation', sql`"indicator_slug"`, filter, found)
  return names(sql`SELECT "slug" AS "name" FROM "indicator" WHERE "slug" IN (${figures})`, db)
}

async function names(asked: Prisma.Sql, db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.$queryRaw<readonly { readonly name: string }[]>(asked)).map(({ name }) => name))
}
