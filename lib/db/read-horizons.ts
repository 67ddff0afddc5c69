import type { Event } from '../facts/event.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { standing } from './recorded-where.ts'

/** The years that any plan on record reaches to, each pair once: few, however many plans there are. */
export async function readHorizons(
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly NonNullable<Event['horizon']>[]> {
  const rows = await db.event.groupBy({
    by: ['horizonTo', 'horizonVision'],
    where: { AND: [standing(asOf), { horizonTo: { not: null } }] },
    orderBy: [{ horizonTo: 'asc' }, { horizonVision: 'asc' }],
  })
  return rows.flatMap(({ horizonTo, horizonVision }) => (horizonTo === null ? [] : [{ to: horizonTo, vision: horizonVision }]))
}
