import type { EdtfDate } from '../time/edtf.ts'
import type { Bilingual } from '../words/locale.ts'
import type { Licence } from './licences.ts'

/** An article, or a teaser of another article that stands on the same page (`host`) and has its own date. */
export interface Article {
  readonly slug: string
  readonly kind: 'main' | 'teaser'
  readonly host: string | null
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: EdtfDate
  readonly publishedDateBasis: 'stated' | 'inferred'
  readonly publishedWhy: Bilingual | null
  readonly language: string
  /** Under which the whole text may be shown; null: all rights reserved, and open pages hold quotes only. */
  readonly licence: Licence | null
  /** SHA-256 (hex) of the UTF-8 text of the page that offsets count in. */
  readonly sha256: string
  /** Length of that text in Unicode code points. */
  readonly textLength: number
  /** Area ids that the article is about. */
  readonly areas: readonly string[]
}

/** What is said of an article beside a fact that quotes it. */
export type QuotedArticle = Pick<Article, 'title' | 'publisher' | 'url' | 'published'>
