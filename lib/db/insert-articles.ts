import type { Article } from '../facts/article.ts'
import { correctableColumns } from './article-columns.ts'
import type { Database } from './client.ts'

type Recorded<T> = T & { readonly recordedAt: string }

/** Adds articles with the areas they are about, hosts before their teasers. */
export async function insertArticles(db: Database, articles: readonly Recorded<Article>[]): Promise<void> {
  const hostsFirst = [...articles].sort((a, b) => Number(a.host !== null) - Number(b.host !== null))
  await db.article.createMany({ data: hostsFirst.map(articleColumns) })
  await db.articleArea.createMany({
    data: articles.flatMap(({ slug, areas }) => areas.map((areaId, position) => ({ articleSlug: slug, areaId, position }))),
  })
}

/** The row of one article, without its areas. */
export function articleColumns(article: Recorded<Article>) {
  const { kind, host, language, sha256, textLength, recordedAt } = article
  return {
    ...correctableColumns(article),
    ...{ kind, language, sha256, textLength },
    hostSlug: host,
    recordedAt: new Date(recordedAt),
  }
}
