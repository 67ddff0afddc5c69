import type { Fact } from '../facts/fact.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import type { FactTable } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { inParts } from './in-parts.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'

/** The facts that a filter keeps which were recorded or corrected last, the newest first; `most` of them. */
export async function readNewestFacts(filter: FactFilter, most: number, db: Database = database()): Promise<readonly Fact[]> {
  const found = await findWords(filter, db)
  const newest = async (table: FactTable) => {
    const kept = keptFactsSql(table, Prisma.sql`"row", "id", "recorded_at"`, filter, found)
    const rows = await db.$queryRaw<readonly { readonly row: number }[]>`
      SELECT "row" FROM (${kept}) AS kept ORDER BY "recorded_at" DESC, "id" LIMIT ${most}`
    return rows.map(({ row }) => row)
  }
  const [figures, events] = await Promise.all([
    newest('observation').then((rows) =>
      inParts(rows, (part) => db.observation.findMany({ where: { row: { in: [...part] } }, include: OBSERVATION_PARTS })),
    ),
    newest('event').then((rows) =>
      inParts(rows, (part) => db.event.findMany({ where: { row: { in: [...part] } }, include: EVENT_PARTS })),
    ),
  ])
  return [...figures.map(observationOf), ...events.map(eventOf)]
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || a.id.localeCompare(b.id))
    .slice(0, most)
}
