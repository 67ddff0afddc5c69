import type { Article } from '../facts/article.ts'
import { ARTICLE_PARTS, articleOf } from './article-row.ts'
import { type Database, database } from './client.ts'
import { readArticleRows } from './read-article-rows.ts'

/** More teasers than any page of a newspaper has. */
const MOST_TEASERS = 200

/**
 * The articles and teasers that are about any of some areas, the latest published first: `most` of them, and whether there are more.
 * Those that speak of an area are kept in the order of their days, and most of them are about it; among all articles of the country
 * those of a province are far apart.
 */
export async function readArticlesAbout(
  areas: readonly string[],
  most: number,
  db: Database = database(),
): Promise<{ readonly articles: readonly Article[]; readonly more: boolean }> {
  const found = await db.$queryRaw<readonly { readonly slug: string }[]>`
    SELECT "slug" FROM unnest(${[...areas]}::text[]) AS area(key) CROSS JOIN LATERAL (
      SELECT kept."article_slug" AS "slug", kept."published_start" FROM "area_article" AS kept
        WHERE kept."area_id" = area.key AND EXISTS (
          SELECT FROM "article_area" AS place WHERE place."article_slug" = kept."article_slug" AND place."area_id" = area.key)
        ORDER BY kept."published_start" DESC, kept."article_slug" LIMIT ${most + 1}) AS latest
    GROUP BY "slug", "published_start" ORDER BY "published_start" DESC, "slug" LIMIT ${most + 1}`
  const slugs = found.slice(0, most).map(({ slug }) => slug)
  return { articles: (await readArticleRows(slugs, db)).map(articleOf), more: found.length > most }
}

/** The teasers that stand on the page of an article, the latest published first. */
export async function readTeasers(host: string, db: Database = database()): Promise<readonly Article[]> {
  const orderBy = [{ publishedStart: 'desc' as const }, { slug: 'asc' as const }]
  const rows = await db.article.findMany({ where: { hostSlug: host }, include: ARTICLE_PARTS, orderBy, take: MOST_TEASERS })
  return rows.map(articleOf)
}
