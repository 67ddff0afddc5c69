import type { ArticleVersion } from '../facts/article-version.ts'
import { ARTICLE_PARTS, articleVersionsOf } from './article-row.ts'
import { type Database, database } from './client.ts'

/** All versions of one article, the older before the newer; none for a slug that there is not. */
export async function readArticleVersions(slug: string, db: Database = database()): Promise<readonly ArticleVersion[]> {
  const row = await db.article.findUnique({ where: { slug }, include: ARTICLE_PARTS })
  return row ? articleVersionsOf(row) : []
}
