import type { YearArticles } from '../facts/silence.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { Prisma } from './generated/client.ts'
import { placeStandsSql } from './placed-events.ts'
import { endOfDay } from './recorded-where.ts'
import { standingSql } from './standing-sql.ts'
import { yearsBetweenSql } from './years-between-sql.ts'

/**
 * The articles read for some units and each of the years of `span`, its ends included (`articlesRead` says which these are), at
 * most `most` of a year by name. Years without any are not in the answer.
 */
export async function readYearArticles(
  areas: readonly string[],
  span: readonly [first: number, last: number],
  most: number,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly YearArticles[]> {
  const recorded = asOf === undefined ? Prisma.empty : Prisma.sql`WHERE "article"."recorded_at" < ${endOfDay(asOf)}`
  const units = [...areas]
  const rows = await db.$queryRaw<readonly { year: number; slug: string; total: number }[]>(Prisma.sql`
    WITH "said" AS MATERIALIZED (
      SELECT "article_slug" AS "slug", "period_start" AS "first", "period_end" AS "last"
      FROM "observation" JOIN "evidence" ON "evidence"."observation_row" = "observation"."row"
      WHERE "area_id" = ANY (${units}) AND ${standingSql('observation', asOf)}
      UNION ALL
      SELECT "article_slug", place."date_start", place."date_end"
      FROM "event_area" AS place JOIN "evidence" ON "evidence"."event_row" = place."event_row"
      WHERE place."area_id" = ANY (${units}) AND ${placeStandsSql(asOf)}
    ), "told" AS (
      SELECT "slug" FROM "said" UNION SELECT "article_slug" FROM "article_area" WHERE "area_id" = ANY (${units})
    ), "read" AS (
      SELECT "slug", "year" FROM "said", ${yearsBetweenSql('"first"', '"last"', span)}
      UNION
      SELECT "slug", "year" FROM "told" JOIN "article" USING ("slug"), ${yearsBetweenSql('"published_start"', '"published_end"', span)}
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
