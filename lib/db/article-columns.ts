import type { Article } from '../facts/article.ts'
import { fold } from '../search/fold.ts'
import { dateColumn } from './column-values.ts'

/** The columns that the row of an article and that of each correction have in common: the other direction of `articleVersionsOf`. */
export function correctableColumns(article: Article) {
  const { slug, title, publisher, author, url, published, publishedDateBasis, publishedWhy, licence } = article
  return {
    ...{ slug, title, publisher, author, url, publishedDateBasis, licence },
    publishedEdtf: published.edtf,
    publishedStart: dateColumn(published.start),
    publishedEnd: dateColumn(published.end),
    publishedWhyVi: publishedWhy?.vi ?? null,
    publishedWhyEn: publishedWhy?.en ?? null,
    folded: fold(title),
  }
}
