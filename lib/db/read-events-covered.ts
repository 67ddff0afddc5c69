import type { FactFilter } from '../facts/fact-filter.ts'
import type { Interval } from '../time/interval.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { eventWhere } from './fact-where.ts'

/** From the first to the last day of the events that a filter keeps; null when it keeps none. */
export async function readEventsCovered(filter: FactFilter, db: Database = database()): Promise<Interval | null> {
  const where = eventWhere(filter)
  const [first, last] = await Promise.all([
    db.event.findFirst({ where, orderBy: { dateStart: 'asc' }, select: { dateStart: true } }),
    db.event.findFirst({ where, orderBy: { dateEnd: 'desc' }, select: { dateEnd: true } }),
  ])
  return first && last ? { start: civilDateOf(first.dateStart), end: civilDateOf(last.dateEnd) } : null
}
