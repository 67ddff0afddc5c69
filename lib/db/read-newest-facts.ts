import type { Fact } from '../facts/fact.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { eventWhere, observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'

/** The facts that a filter keeps which were recorded or corrected last, the newest first; `most` of them. */
export async function readNewestFacts(filter: FactFilter, most: number, db: Database = database()): Promise<readonly Fact[]> {
  const orderBy = [{ recordedAt: 'desc' as const }, { id: 'asc' as const }]
  const where = observationWhere(filter, await figuresQuotedIn(filter, db))
  const [figures, events] = await Promise.all([
    db.observation.findMany({ where, include: OBSERVATION_PARTS, orderBy, take: most }),
    db.event.findMany({ where: eventWhere(filter), include: EVENT_PARTS, orderBy, take: most }),
  ])
  return [...figures.map(observationOf), ...events.map(eventOf)]
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || a.id.localeCompare(b.id))
    .slice(0, most)
}
