import type { Article } from '../facts/article.ts'
import { parseEdtf } from '../time/edtf.ts'
import { bilingualOf } from './column-values.ts'
import type { Prisma } from './generated/client.ts'

/** What has to be read along with an article. */
export const ARTICLE_PARTS = { areas: { orderBy: { position: 'asc' } } } as const satisfies Prisma.ArticleInclude

export type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof ARTICLE_PARTS }>

/** A stored article as the rest of the application knows it. */
export function articleOf(row: ArticleRow): Article {
  return {
    slug: row.slug,
    kind: row.kind,
    host: row.hostSlug,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    url: row.url,
    published: parseEdtf(row.publishedEdtf),
    publishedDateBasis: row.publishedDateBasis,
    publishedWhy: bilingualOf(row.publishedWhyVi, row.publishedWhyEn),
    language: row.language,
    sha256: row.sha256,
    textLength: row.textLength,
    areas: row.areas.map((area) => area.areaId),
  }
}
