import type { Event } from '../facts/event.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import type { Page } from './cursor.ts'
import { cutPage, rowsToTake } from './cut-page.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { afterCursor, directionOf, eventWhere } from './fact-where.ts'

/**
 * The events that a filter keeps, by first day, then by id. Without a page all of them, `next` null.
 * Throws a CursorError for a cursor that no earlier answer gave out, a RangeError for a limit below 1.
 */
export async function readEvents(
  filter: FactFilter,
  page?: Page,
  db: Database = database(),
): Promise<{ readonly events: readonly Event[]; readonly next: string | null }> {
  const take = rowsToTake(page)
  const direction = directionOf(page)
  const found = await db.event.findMany({
    where: { AND: [eventWhere(filter), afterCursor('dateStart', page)] },
    include: EVENT_PARTS,
    orderBy: [{ dateStart: direction }, { id: direction }],
    ...(take === undefined ? {} : { take }),
  })
  const { rows, next } = cutPage(found, page, (row) => ({ start: civilDateOf(row.dateStart), id: row.id }))
  return { events: rows.map(eventOf), next }
}
