import type { ArticleCounts } from '../facts/article-counts.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { standingSql } from './standing-sql.ts'

interface Told {
  readonly slug: string
  readonly figures: number
  readonly events: number
  readonly start: Date
  readonly end: Date
}

/** The facts that each of the articles states itself, now or at the end of a day; an article that states none is not in the answer. */
export async function readArticleCounts(
  slugs: readonly string[],
  asOf?: CivilDate,
  db: Database = database(),
): Promise<ReadonlyMap<string, ArticleCounts>> {
  const told = await db.$queryRaw<readonly Told[]>`
    SELECT "article_slug" AS "slug", count(DISTINCT "figure")::int AS "figures", count(DISTINCT "event")::int AS "events",
      min("first") AS "start", max("last") AS "end"
    FROM (
      SELECT quote."article_slug", "observation"."row" AS "figure", NULL::int AS "event",
          "observation"."period_start" AS "first", "observation"."period_end" AS "last"
        FROM "evidence" AS quote JOIN "observation" ON "observation"."row" = quote."observation_row"
        WHERE quote."article_slug" = ANY (${[...slugs]}) AND ${standingSql('observation', asOf)}
      UNION ALL SELECT quote."article_slug", NULL, "event"."row", "event"."date_start", "event"."date_end"
        FROM "evidence" AS quote JOIN "event" ON "event"."row" = quote."event_row"
        WHERE quote."article_slug" = ANY (${[...slugs]}) AND ${standingSql('event', asOf)}) AS stated
    GROUP BY 1`
  return new Map(
    told.map(({ slug, figures, events, start, end }) => [
      slug,
      { figures, events, covered: { start: civilDateOf(start), end: civilDateOf(end) } },
    ]),
  )
}
