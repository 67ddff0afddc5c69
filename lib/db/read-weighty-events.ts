import type { EventKind } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { eventWhere } from './fact-where.ts'

/** Events of the first of some kinds that a filter keeps, then of the next, until there are `most`; those of a kind by first day. */
export async function readWeightyEvents(
  filter: FactFilter,
  kinds: readonly EventKind[],
  most: number,
  db: Database = database(),
): Promise<readonly Event[]> {
  const found: Event[] = []
  for (const kind of kinds) {
    const rows = await db.event.findMany({
      where: { AND: [eventWhere(filter), { kind }] },
      include: EVENT_PARTS,
      orderBy: [{ dateStart: 'asc' }, { id: 'asc' }],
      take: most - found.length,
    })
    found.push(...rows.map(eventOf))
    if (found.length >= most) break
  }
  return found.sort((a, b) => a.date.start.localeCompare(b.date.start) || (a.id < b.id ? -1 : 1))
}
