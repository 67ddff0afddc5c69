import type { Database } from '../client.ts'

/**
 * The instant of a publication: now, or just after the last one where the clock has been set back since. What is on record was
 * recorded before it is closed, and the database insists on it.
 */
export async function afterPublications(now: Date, db: Database): Promise<Date> {
  const { _max } = await db.publication.aggregate({ _max: { at: true } })
  return _max.at !== null && _max.at >= now ? new Date(_max.at.getTime() + 1) : now
}
