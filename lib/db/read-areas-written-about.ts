import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { endOfDay } from './recorded-where.ts'

/** The ids of the areas that any article is about, among those recorded by the end of a day. */
export async function readAreasWrittenAbout(asOf?: CivilDate, db: Database = database()): Promise<readonly string[]> {
  const article = asOf === undefined ? {} : { recordedAt: { lt: endOfDay(asOf) } }
  const rows = await db.area.findMany({
    where: { articleAreas: { some: { article } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
