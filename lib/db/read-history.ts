import type { Fact } from '../facts/fact.ts'
import { type Database, database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'

/** Every version of one fact, the oldest first; empty for an id that no fact bears. */
export async function readHistory(factId: string, db: Database = database()): Promise<readonly Fact[]> {
  if (factId.startsWith('e_')) {
    const rows = await db.event.findMany({ where: { id: factId }, include: EVENT_PARTS, orderBy: { version: 'asc' } })
    return rows.map(eventOf)
  }
  const rows = await db.observation.findMany({ where: { id: factId }, include: OBSERVATION_PARTS, orderBy: { version: 'asc' } })
  return rows.map(observationOf)
}
