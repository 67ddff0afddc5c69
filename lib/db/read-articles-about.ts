import type { Article } from '../facts/article.ts'
import { ARTICLE_PARTS, articleOf } from './article-row.ts'
import { type Database, database } from './client.ts'
import type { Prisma } from './generated/client.ts'

/** More teasers than any page of a newspaper has. */
const MOST_TEASERS = 200

/** The articles and teasers that are about any of some areas, the latest published first: `most` of them, and whether there are more. */
export async function readArticlesAbout(
  areas: readonly string[],
  most: number,
  db: Database = database(),
): Promise<{ readonly articles: readonly Article[]; readonly more: boolean }> {
  const articles = await newestArticles({ areas: { some: { areaId: { in: [...areas] } } } }, most + 1, db)
  return { articles: articles.slice(0, most), more: articles.length > most }
}

/** The teasers that stand on the page of an article, the latest published first. */
export async function readTeasers(host: string, db: Database = database()): Promise<readonly Article[]> {
  return newestArticles({ hostSlug: host }, MOST_TEASERS, db)
}

async function newestArticles(where: Prisma.ArticleWhereInput, take: number, db: Database): Promise<readonly Article[]> {
  const orderBy = [{ publishedStart: 'desc' as const }, { slug: 'asc' as const }]
  return (await db.article.findMany({ where, include: ARTICLE_PARTS, orderBy, take })).map(articleOf)
}
