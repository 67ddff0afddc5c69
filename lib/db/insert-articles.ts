import type { Article } from '../facts/article.ts'
import { fold } from '../search/fold.ts'
import type { Database } from './client.ts'
import { dateColumn } from './column-values.ts'

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
  const {
    slug,
    kind,
    host,
    title,
    publisher,
    author,
    url,
    published,
    publishedDateBasis,
    publishedWhy,
    language,
    sha256,
    textLength,
  } = article
  return {
    ...{ slug, kind, title, publisher, author, url, publishedDateBasis, language, sha256, textLength },
    hostSlug: host,
    publishedEdtf: published.edtf,
    publishedStart: dateColumn(published.start),
    publishedEnd: dateColumn(published.end),
    publishedWhyVi: publishedWhy?.vi ?? null,
    publishedWhyEn: publishedWhy?.en ?? null,
    folded: fold(title),
    recordedAt: new Date(article.recordedAt),
  }
}
