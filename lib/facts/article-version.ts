import type { Bilingual } from '../words/locale.ts'
import type { Article } from './article.ts'

/** What was known of an article from one instant (ISO 8601, UTC) to another. The first version corrects nothing. */
export interface ArticleVersion {
  readonly version: number
  readonly article: Article
  readonly recordedAt: string
  readonly supersededAt: string | null
  readonly correction: Bilingual | null
  /** Who corrected, by the name that they had then: for curators, never on an open page. */
  readonly actor: string | null
}
