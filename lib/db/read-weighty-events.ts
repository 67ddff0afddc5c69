import type { EventKind } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { eventOf } from './event-row.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { readEventRows } from './read-rows.ts'

/** Events of the first of some kinds that a filter keeps, then of the next, until there are `most`; those of a kind by first day. */
export async function readWeightyEvents(
  filter: FactFilter,
  kinds: readonly EventKind[],
  most: number,
  db: Database = database(),
): Promise<readonly Event[]> {
  const kept = keptFactsSql('event', Prisma.sql`"row", "id", "kind", "date_start"`, filter, await findWords(filter, db))
  const chosen = await db.$queryRaw<readonly { readonly row: number }[]>`
    SELECT "row" FROM (${kept}) AS kept WHERE "kind" = ANY (${[...kinds]})
    ORDER BY array_position(${[...kinds]}::text[], "kind"), "date_start", "id" LIMIT ${most}`
  const rows = await readEventRows(
    chosen.map(({ row }) => row),
    false,
    db,
  )
  return rows.map(eventOf)
}
