import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { civilDateOf, dateColumn } from './column-values.ts'
import { Prisma } from './generated/client.ts'
import { placeStandsSql } from './placed-events.ts'
import { standingSql } from './standing-sql.ts'

const { sql } = Prisma

/** The first day, not before `since`, on which anything on record of some units begins; null when nothing does. */
export async function readFirstDay(
  areas: readonly string[],
  since: CivilDate,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<CivilDate | null> {
  const from = sql`>= ${dateColumn(since)}::date`
  // Unit by unit, each in an index in order of its days: of all units together days are not in order.
  const [first] = await db.$queryRaw<readonly { readonly day: Date | null }[]>`
    SELECT min("day") AS "day" FROM unnest(${[...areas]}::text[]) AS unit(id) CROSS JOIN LATERAL (
      (SELECT "period_start" AS "day" FROM "observation" WHERE "area_id" = unit.id AND "period_start" ${from}
        AND ${standingSql('observation', asOf)} ORDER BY "period_start" LIMIT 1)
      UNION ALL
      (SELECT place."date_start" FROM "event_area" AS place WHERE place."area_id" = unit.id AND place."date_start" ${from}
        AND ${placeStandsSql(asOf)} ORDER BY place."date_start" LIMIT 1)) AS firsts`
  return first?.day ? civilDateOf(first.day) : null
}
