import type { YearArticles } from '../facts/silence.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { Prisma } from './generated/client.ts'
import { textsOf } from './listed.ts'
import { placeStandsSql } from './placed-events.ts'
import { endOfDay } from './recorded-where.ts'
import { standingSql } from './standing-sql.ts'
import { yearsBetweenSql } from './years-between-sql.ts'

const { sql } = Prisma
const PLACE = sql`row_number() OVER (ORDER BY "published_start" DESC, "slug")::int AS "place"`

type Span = readonly [first: number, last: number]

/**
 * The articles read for some units and each of the years of `span`, its ends included (`articlesRead` says which these are), at
 * most `most` of a year by name. Years without any are not in the answer.
 */
export async function readYearArticles(
  areas: readonly string[],
  span: Span,
  most: number,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly YearArticles[]> {
  const years = await db.$queryRaw<readonly (Omit<YearArticles, 'articles'> & { readonly articles: string })[]>`
    WITH ${asOf === undefined ? keptSql(areas, span) : statedSql(areas, span, asOf)}
    SELECT "year", count(*)::int AS "count", array_to_string((array_agg("slug" ORDER BY "place"))[:${most}::int], ',') AS "articles"
    FROM "read" GROUP BY 1 ORDER BY 1`
  return years.map((year) => ({ ...year, articles: textsOf(year.articles) }))
}

// Both as "read": an article and its "place" in the order of lists, once for each of its years.

/** What the database keeps of now. */
function keptSql(areas: readonly string[], span: Span): Prisma.Sql {
  const published = sql`int4multirange(years_of("published_start", "published_end"))`
  const kept = sql`SELECT "article_slug" AS "slug", "published_start", "years" + ${published} AS "years"
    FROM "area_article" WHERE "area_id" = ANY (${[...areas]})`
  // An article speaks of several areas, but of one once.
  const told =
    areas.length > 1
      ? sql`SELECT "slug", "published_start", range_agg("years") AS "years" FROM (${kept}) AS kept GROUP BY 1, 2`
      : kept
  return sql`"told" AS MATERIALIZED (
      SELECT "slug", ${PLACE}, "years" FROM (${told}) AS told
    ), "read" AS (
      SELECT "place", "slug", "year" FROM "told", unnest("years") AS part("years"),
        generate_series(greatest(lower(part."years"), ${span[0]}::int), least(upper(part."years") - 1, ${span[1]}::int)) AS "year"
    )`
}

/** What stood on a past day, by the facts and their quotes. */
function statedSql(areas: readonly string[], span: Span, asOf: CivilDate): Prisma.Sql {
  const units = [...areas]
  return sql`"said" AS MATERIALIZED (
      SELECT "article_slug" AS "slug", "period_start" AS "first", "period_end" AS "last"
      FROM "observation" JOIN "evidence" ON "evidence"."observation_row" = "observation"."row"
      WHERE "area_id" = ANY (${units}) AND ${standingSql('observation', asOf)}
      UNION ALL
      SELECT "article_slug", place."date_start", place."date_end"
      FROM "event_area" AS place JOIN "evidence" ON "evidence"."event_row" = place."event_row"
      WHERE place."area_id" = ANY (${units}) AND ${placeStandsSql(asOf)}
    ), "told" AS MATERIALIZED (
      SELECT "slug", "published_start" AS "first", "published_end" AS "last", ${PLACE}
      FROM "article" WHERE "slug" IN (
        SELECT "slug" FROM "said" UNION SELECT "article_slug" FROM "article_area" WHERE "area_id" = ANY (${units}))
        AND "article"."recorded_at" < ${endOfDay(asOf)}
    ), "read" AS (
      SELECT "place", "slug", "year" FROM "said" JOIN "told" USING ("slug"), ${yearsBetweenSql('"said"."first"', '"said"."last"', span)}
      UNION
      SELECT "place", "slug", "year" FROM "told", ${yearsBetweenSql('"first"', '"last"', span)}
    )`
}
