import type { Fact } from '../facts/fact.ts'
import { type Database, database } from './client.ts'
import { eventOf } from './event-row.ts'
import { observationOf } from './observation-row.ts'
import { readEventVersions, readFigureVersions } from './read-rows.ts'

/** Every version of each of the facts, the oldest first; an id that no fact bears is not in the answer. */
export async function readHistories(
  ids: readonly string[],
  db: Database = database(),
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const [figures, events] = await Promise.all([readFigureVersions(ids, db), readEventVersions(ids, db)])
  const histories = new Map<string, Fact[]>()
  for (const fact of [...figures.map(observationOf), ...events.map(eventOf)]) {
    histories.set(fact.id, [...(histories.get(fact.id) ?? []), fact])
  }
  return histories
}
