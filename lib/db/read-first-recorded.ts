import { type Database, database } from './client.ts'

/** When the first version of each fact was recorded (ISO 8601, UTC), by id; of figures and events alike. */
export async function readFirstRecorded(
  factIds: readonly string[],
  db: Database = database(),
): Promise<ReadonlyMap<string, string>> {
  const first = { where: { id: { in: [...factIds] }, version: 1 }, select: { id: true, recordedAt: true } }
  const [figures, events] = await Promise.all([db.observation.findMany(first), db.event.findMany(first)])
  return new Map([...figures, ...events].map(({ id, recordedAt }) => [id, recordedAt.toISOString()]))
}
