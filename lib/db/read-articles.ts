import type { Article } from '../facts/article.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { ARTICLE_PARTS, articleOf } from './article-row.ts'
import { type Database, database } from './client.ts'
import { endOfDay } from './recorded-where.ts'

/** Which articles to read. Undefined means: not filtered by this. */
export interface ArticleFilter {
  readonly slugs?: readonly string[]
  /** Those recorded by the end of that day. */
  readonly asOf?: CivilDate
}

/** Articles and teasers, the latest published first. */
export async function readArticles({ slugs, asOf }: ArticleFilter, db: Database = database()): Promise<readonly Article[]> {
  const rows = await db.article.findMany({
    where: {
      ...(slugs === undefined ? {} : { slug: { in: [...slugs] } }),
      ...(asOf === undefined ? {} : { recordedAt: { lt: endOfDay(asOf) } }),
    },
    include: ARTICLE_PARTS,
    orderBy: [{ publishedStart: 'desc' }, { slug: 'asc' }],
  })
  return rows.map(articleOf)
}
