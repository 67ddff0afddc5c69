import type { Fact } from '../facts/fact.ts'
import { type Database, database } from './client.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'

/** Every version of each of the facts, the oldest first; an id that no fact bears is not in the answer. */
export async function readHistories(
  ids: readonly string[],
  db: Database = database(),
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const where = { id: { in: [...ids] } }
  const orderBy = { version: 'asc' } as const
  const [figures, events] = await Promise.all([
    db.observation.findMany({ where, include: OBSERVATION_PARTS, orderBy }),
    db.event.findMany({ where, include: EVENT_PARTS, orderBy }),
  ])
  const histories = new Map<string, Fact[]>()
  for (const fact of [...figures.map(observationOf), ...events.map(eventOf)]) {
    histories.set(fact.id, [...(histories.get(fact.id) ?? []), fact])
  }
  return histories
}
