import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { standingSql } from './standing-sql.ts'

/** For each of some articles the ids of the standing facts that quote it, in the order in which the article tells them. */
export async function readArticleFacts(
  slugs: readonly string[],
  { asOf }: { readonly asOf?: CivilDate },
  db: Database = database(),
): Promise<ReadonlyMap<string, readonly string[]>> {
  const articles = await db.$queryRaw<readonly { readonly slug: string; readonly ids: readonly string[] }[]>`
    SELECT "article_slug" AS "slug", array_agg("id" ORDER BY "start", "end", "row") AS "ids" FROM (
      SELECT quote."article_slug", quote."start", quote."end", quote."row", "observation"."id" FROM "evidence" AS quote
        JOIN "observation" ON "observation"."row" = quote."observation_row"
        WHERE quote."article_slug" = ANY (${[...slugs]}) AND ${standingSql('observation', asOf)}
      UNION ALL SELECT quote."article_slug", quote."start", quote."end", quote."row", "event"."id" FROM "evidence" AS quote
        JOIN "event" ON "event"."row" = quote."event_row"
        WHERE quote."article_slug" = ANY (${[...slugs]}) AND ${standingSql('event', asOf)}) AS told GROUP BY 1`
  return new Map(articles.map(({ slug, ids }) => [slug, [...new Set(ids)]]))
}
