import type { Event } from '../facts/event.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import type { Page } from './cursor.ts'
import { cutPage } from './cut-page.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { inParts } from './in-parts.ts'
import { rowsInOrder } from './rows-in-order.ts'

/**
 * The events that a filter keeps, by first day, then by id, or from the last to the first. Without a page all of them,
 * `next` null. Throws a CursorError for a cursor that no earlier answer gave out, a RangeError for a limit below 1.
 */
export async function readEvents(
  filter: FactFilter,
  page?: Page,
  db: Database = database(),
): Promise<{ readonly events: readonly Event[]; readonly next: string | null }> {
  const direction = page?.newestFirst ? 'desc' : 'asc'
  const found = await inParts(await rowsInOrder('event', filter, page, db), (rows) =>
    db.event.findMany({
      where: { row: { in: [...rows] } },
      include: EVENT_PARTS,
      orderBy: [{ dateStart: direction }, { id: direction }],
    }),
  )
  const { rows, next } = cutPage(found, page, (row) => ({ start: civilDateOf(row.dateStart), id: row.id }))
  return { events: rows.map(eventOf), next }
}
