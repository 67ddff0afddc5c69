import type { Event } from '../facts/event.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import type { Page } from './cursor.ts'
import { cutPage } from './cut-page.ts'
import { eventOf } from './event-row.ts'
import { readEventRows } from './read-rows.ts'
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
  const inOrder = await rowsInOrder('event', filter, page, db)
  const found = await readEventRows(inOrder, page?.newestFirst ?? false, db)
  const { rows, next } = cutPage(found, page, (row) => ({ start: civilDateOf(row.dateStart), id: row.id }))
  return { events: rows.map(eventOf), next }
}
