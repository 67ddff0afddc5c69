import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { eventWhere, observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'

/** How many facts of each kind a filter keeps; counting stops at `atMost` of a kind. */
export async function countFacts(
  filter: FactFilter,
  atMost: number,
  db: Database = database(),
): Promise<{ readonly events: number; readonly observations: number }> {
  const where = observationWhere(filter, await figuresQuotedIn(filter, db))
  const [events, observations] = await Promise.all([
    db.event.count({ where: eventWhere(filter), take: atMost }),
    db.observation.count({ where, take: atMost }),
  ])
  return { events, observations }
}
