import type { Article } from '../facts/article.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { ARTICLE_PARTS, articleVersionsOf } from './article-row.ts'
import { type Database, database } from './client.ts'
import { readArticleRows } from './read-article-rows.ts'
import { endOfDay } from './recorded-where.ts'

/** Which articles to read. Undefined means: not filtered by this. */
export interface ArticleFilter {
  readonly slugs?: readonly string[]
  /** Those recorded by the end of that day, as they were known then. */
  readonly asOf?: CivilDate
}

/** Articles and teasers, the latest published first. */
export async function readArticles({ slugs, asOf }: ArticleFilter, db: Database = database()): Promise<readonly Article[]> {
  const end = asOf === undefined ? null : endOfDay(asOf).toISOString()
  const rows = slugs === undefined ? await db.article.findMany({ include: ARTICLE_PARTS }) : await readArticleRows(slugs, db)
  return rows
    .flatMap((row) => articleVersionsOf(row).findLast(({ recordedAt }) => end === null || recordedAt < end)?.article ?? [])
    .sort(latestFirst)
}

/** The latest published first. A correction may give an article another day, so the order is that of the versions that are shown. */
export function latestFirst(a: Article, b: Article): number {
  if (a.published.start !== b.published.start) return a.published.start < b.published.start ? 1 : -1
  return a.slug < b.slug ? -1 : 1
}
