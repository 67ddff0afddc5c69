import type { ArticleRow } from './article-row.ts'
import type { Database } from './client.ts'
import { columnsOf, jsonOf } from './columns-of.ts'
import { Prisma } from './generated/client.ts'

const ARTICLE = columnsOf('article', Object.keys(Prisma.ArticleScalarFieldEnum))
const VERSION = jsonOf('version', Object.keys(Prisma.ArticleVersionScalarFieldEnum))

/** Articles with their areas and corrections, by name, in one statement (see read-rows.ts); the latest published first. */
export async function readArticleRows(slugs: readonly string[], db: Database): Promise<readonly ArticleRow[]> {
  if (slugs.length === 0) return []
  const rows = await db.$queryRaw<readonly ArticleRow[]>`
    SELECT ${ARTICLE},
      (SELECT coalesce(jsonb_agg(jsonb_build_object('areaId', place."area_id") ORDER BY place."position"), '[]')
        FROM "article_area" AS place WHERE place."article_slug" = "article"."slug") AS "areas",
      CASE WHEN "article"."superseded_at" IS NULL THEN '[]' ELSE (
        SELECT jsonb_agg(${VERSION} ORDER BY "version"."version") FROM "article_version" AS "version"
        WHERE "version"."slug" = "article"."slug") END AS "versions"
    FROM "article" WHERE "article"."slug" = ANY (${[...slugs]}) ORDER BY "article"."published_start" DESC, "article"."slug"`
  return rows.map((row) => (row.versions.length === 0 ? row : { ...row, versions: row.versions.map(withDates) }))
}

/** JSON knows no dates. */
function withDates(version: ArticleRow['versions'][number]): ArticleRow['versions'][number] {
  const { recordedAt, supersededAt, publishedStart, publishedEnd } = version
  return {
    ...version,
    publishedStart: new Date(publishedStart),
    publishedEnd: new Date(publishedEnd),
    recordedAt: new Date(recordedAt),
    supersededAt: supersededAt === null ? null : new Date(supersededAt),
  }
}
