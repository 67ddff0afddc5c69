import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { civilDateOf, dateColumn } from './column-values.ts'
import { standing } from './recorded-where.ts'

/** The first day, not before `since`, on which anything on record of some units begins; null when nothing does. */
export async function readFirstDay(
  areas: readonly string[],
  since: CivilDate,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<CivilDate | null> {
  const from = { gte: dateColumn(since) }
  const [figure, event] = await Promise.all([
    db.observation.findFirst({
      where: { AND: [standing(asOf), { areaId: { in: [...areas] }, periodStart: from }] },
      orderBy: { periodStart: 'asc' },
      select: { periodStart: true },
    }),
    db.event.findFirst({
      where: { AND: [standing(asOf), { areas: { some: { areaId: { in: [...areas] } } }, dateStart: from }] },
      orderBy: { dateStart: 'asc' },
      select: { dateStart: true },
    }),
  ])
  const days = [...(figure ? [civilDateOf(figure.periodStart)] : []), ...(event ? [civilDateOf(event.dateStart)] : [])]
  return days.sort()[0] ?? null
}
