import { TOPICS } from '../facts/code-lists.ts'
import type { EventCount, FactCounts } from '../facts/fact-counts.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { codeOf } from './column-values.ts'
import { standing } from './recorded-where.ts'

/** How much is on record by the groups that pages count by, now or at the end of a day. */
export async function readFactCounts(asOf?: CivilDate, db: Database = database()): Promise<FactCounts> {
  const [figures, events] = await Promise.all([
    db.observation.groupBy({ by: ['areaId', 'indicatorSlug'], where: standing(asOf), _count: true }),
    db.event.findMany({ where: standing(asOf), select: { topic: true, areas: { select: { areaId: true } } } }),
  ])
  const told = new Map<string, EventCount>()
  for (const event of events) {
    const topic = codeOf(TOPICS, event.topic, 'topic of an event')
    const areas = event.areas.map(({ areaId }) => areaId).sort()
    const key = `${topic} ${areas.join(' ')}`
    told.set(key, { areas, topic, count: (told.get(key)?.count ?? 0) + 1 })
  }
  return {
    figures: figures.map(({ areaId, indicatorSlug, _count: count }) => ({ area: areaId, indicator: indicatorSlug, count })),
    events: [...told.values()],
  }
}
