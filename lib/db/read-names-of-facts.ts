import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { eventWhere, observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'

/** The ids of the areas that any fact which a filter keeps is of. */
export async function readAreasOfFacts(filter: FactFilter, db: Database = database()): Promise<ReadonlySet<string>> {
  const where = observationWhere(filter, await figuresQuotedIn(filter, db))
  const [figures, events] = await Promise.all([
    db.observation.groupBy({ by: ['areaId'], where }),
    db.eventArea.groupBy({ by: ['areaId'], where: { event: eventWhere(filter) } }),
  ])
  return new Set([...figures, ...events].map(({ areaId }) => areaId))
}

/** The slugs of the indicators that any figure which a filter keeps is of. */
export async function readIndicatorsOfFacts(filter: FactFilter, db: Database = database()): Promise<ReadonlySet<string>> {
  const where = observationWhere(filter, await figuresQuotedIn(filter, db))
  const groups = await db.observation.groupBy({ by: ['indicatorSlug'], where })
  return new Set(groups.map(({ indicatorSlug }) => indicatorSlug))
}
