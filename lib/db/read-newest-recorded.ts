import { type Database, database } from './client.ts'

/** When the newest standing figure of each indicator was recorded (ISO 8601, UTC), by its slug. */
export async function readNewestRecorded(db: Database = database()): Promise<ReadonlyMap<string, string>> {
  const rows = await db.observation.groupBy({
    by: ['indicatorSlug'],
    where: { supersededAt: null },
    _max: { recordedAt: true },
  })
  return new Map(
    rows.flatMap(({ indicatorSlug, _max }) => (_max.recordedAt ? [[indicatorSlug, _max.recordedAt.toISOString()]] : [])),
  )
}
