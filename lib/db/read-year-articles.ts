import type { YearArticles } from '../facts/silence.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { Prisma } from './generated/client.ts'
import { endOfDay } from './recorded-where.ts'
import { standingSql } from './standing-sql.ts'

/**
 * The articles read for some units and each of the years from `first` to `last` (`articlesRead` says which these are), at
 * most `most` of a year by name. Years without any are not in the answer.
 */
export async function readYearArticles(
  areas: readonly string[],
  [first, last]: readonly [first: number, last: number],
  most: number,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly YearArticles[]> {
  const recorded = asOf === undefined ? Prisma.empty : Prisma.sql`WHERE "article"."recorded_at" < ${endOfDay(asOf)}`
  const units = [...areas]
  const rows = await db.$queryRaw<readonly { year: number; slug: string; total: number }[]>(Prisma.sql`
    WITH "said" AS MATERIALIZED (
      SELECT "article_slug", "period_start" AS "first", "period_end" AS "last"
      FROM "observation" JOIN "evidence" ON "evidence"."observation_row" = "observation"."row"
      WHERE "area_id" = ANY (${units}) AND ${standingSql('observation', asOf)}
      UNION ALL
      SELECT "article_slug", "event"."date_start", "event"."date_end"
      FROM "event" JOIN "event_area" ON "event_area"."event_row" = "event"."row"
        JOIN "evidence" ON "evidence"."event_row" = "event"."row"
      WHERE "area_id" = ANY (${units}) AND ${standingSql('event', asOf)}
    ), "span" AS (
      SELECT "year", make_date("year", 1, 1) AS "start", make_date("year", 12, 31) AS "end"
      FROM generate_series(${first}::int, ${last}::int) AS "year"
    ), "read" AS (
      SELECT "year", "article_slug" AS "slug" FROM "said" JOIN "span" ON "first" <= "end" AND "last" >= "start"
      UNION
      SELECT "year", "slug" FROM "article" JOIN "span" ON "published_start" <= "span"."end" AND "published_end" >= "span"."start"
      WHERE "slug" IN (SELECT "article_slug" FROM "said")
        OR "slug" IN (SELECT "article_slug" FROM "article_area" WHERE "area_id" = ANY (${units}))
    ), "ranked" AS (
      SELECT "year", "slug", count(*) OVER (PARTITION BY "year")::int AS "total",
        row_number() OVER (PARTITION BY "year" ORDER BY "published_start" DESC, "slug") AS "place"
      FROM "read" JOIN "article" USING ("slug") ${recorded}
    )
    SELECT "year", "slug", "total" FROM "ranked" WHERE "place" <= ${most} ORDER BY "year", "place"`)
  const years = new Map<number, YearArticles>()
  for (const { year, slug, total } of rows) {
    years.set(year, { year, count: total, articles: [...(years.get(year)?.articles ?? []), slug] })
  }
  return [...years.values()]
}
