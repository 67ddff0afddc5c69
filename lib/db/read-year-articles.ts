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
  const recorded = asOf === undefined ? Prisma.empty : Prisma.sql`AND "article"."recorded_at" < ${endOfDay(asOf)}`
  const units = [...areas]
  // Articles are looked up once, and from there on are numbers in the order of lists.
  return db.$queryRaw<readonly YearArticles[]>(Prisma.sql`
    WITH "said" AS MATERIALIZED (
      SELECT "article_slug" AS "slug", "period_start" AS "first", "period_end" AS "last"
      FROM "observation" JOIN "evidence" ON "evidence"."observation_row" = "observation"."row"
      WHERE "area_id" = ANY (${units}) AND ${standingSql('observation', asOf)}
      UNION ALL
      SELECT "article_slug", place."date_start", place."date_end"
      FROM "event_area" AS place JOIN "evidence" ON "evidence"."event_row" = place."event_row"
      WHERE place."area_id" = ANY (${units}) AND ${placeStandsSql(asOf)}
    ), "told" AS MATERIALIZED (
      SELECT "slug", "published_start" AS "first", "published_end" AS "last",
        row_number() OVER (ORDER BY "published_start" DESC, "slug")::int AS "place"
      FROM "article" WHERE "slug" IN (
        SELECT "slug" FROM "said" UNION SELECT "article_slug" FROM "article_area" WHERE "area_id" = ANY (${units})) ${recorded}
    ), "read" AS (
      SELECT "place", "year" FROM "said" JOIN "told" USING ("slug"), ${yearsBetweenSql('"said"."first"', '"said"."last"', span)}
      UNION
      SELECT "place", "year" FROM "told", ${yearsBetweenSql('"first"', '"last"', span)}
    ), "ranked" AS (
      SELECT "year", "place", count(*) OVER (PARTITION BY "year")::int AS "count",
        row_number() OVER (PARTITION BY "year" ORDER BY "place") AS "rank"
      FROM "read"
    )
    SELECT "year", "count", array_agg("slug" ORDER BY "rank") AS "articles"
    FROM "ranked" JOIN "told" USING ("place") WHERE "rank" <= ${most} GROUP BY "year", "count" ORDER BY "year"`)
}
