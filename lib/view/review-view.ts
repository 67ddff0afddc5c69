import type { PageDocument } from '../extract/document.ts'
import type { ArticleVersion } from '../facts/article-version.ts'
import { draftOfArticle } from '../review/article-correction.ts'
import type { DraftArticle } from '../review/draft-shape.ts'
import type { HistoryEntry, PublicationEntry } from '../review/history-entry.ts'
import { readingText } from '../review/reading-text.ts'
import type { Candidate, Submission } from '../review/submission.ts'
import type { Recorded } from '../review/warnings.ts'
import { parseEdtf } from '../time/edtf.ts'
import { areaNames } from './area-name.ts'
import { type ArticleCorrectionLine, articleCorrections } from './article-history.ts'
import type { PageContext } from './page-context.ts'
import { publicationWords } from './publication-words.ts'
import { type HistoryRow, historyRow, type PublicationRow, publicationRow } from './review-history.ts'
import { lineageOf, type ReviewItem, reviewItem } from './review-item.ts'
import { type ReviewBlock, reviewBlocks } from './review-text.ts'

export interface ReviewArticle {
  readonly position: number
  readonly draft: DraftArticle
  /** "vtv.vn, 28/3/2024, Điện Biên" */
  readonly line: string
  readonly blocks: readonly ReviewBlock[]
  /** Of an article on record: its version, which whoever corrects it names, and its corrections; null for any other. */
  readonly record: { readonly version: number; readonly corrections: readonly ArticleCorrectionLine[] } | null
}

/** A document under review as its page shows it: text and candidates, warnings beside them, and what was done so far. */
export interface ReviewView {
  readonly id: string
  readonly name: string
  readonly state: Submission['state']
  readonly version: number
  readonly address: string | null
  readonly articles: readonly ReviewArticle[]
  readonly items: readonly ReviewItem[]
  readonly history: readonly HistoryRow[]
  readonly publications: readonly PublicationRow[]
}

interface ReviewSources {
  readonly submission: Submission
  /** The document as the reader of pages reads it. */
  readonly page: PageDocument
  readonly recorded: Recorded
  readonly history: readonly HistoryEntry[]
  readonly publications: readonly PublicationEntry[]
  /** Of those of its articles that are on record, by slug. */
  readonly versions: ReadonlyMap<string, readonly ArticleVersion[]>
}

export function reviewView(
  { submission, page, recorded, history, publications, versions }: ReviewSources,
  context: PageContext,
): ReviewView {
  const { id, name, state, version, address, articles, candidates } = submission
  const reading = readingText(submission, page)
  const items = candidates.map((candidate, index) => reviewItem(candidate, index + 1, reading, recorded, context))
  const numbers = new Map(items.map((item) => [item.id, item.number]))
  return {
    ...{ id, name, state, version, address, items },
    articles: articles.map((article) => {
      const known = versions.get(article.article.slug) ?? []
      const stands = known.at(-1)
      const draft = stands ? draftOfArticle(stands.article) : article.article
      return {
        ...{ position: article.position, draft, line: articleLine(draft, context) },
        blocks: reviewBlocks(page, article, candidates),
        record: stands ? { version: stands.version, corrections: articleCorrections(known, context, { withActor: true }) } : null,
      }
    }),
    history: history.map((entry) => historyRow(entry, numbers, context)),
    publications: publications.map((entry) => publicationRow(entry, context)),
  }
}

/** Ids of the areas whose facts on record the candidates are compared with. */
export function comparedAreas(candidates: readonly Candidate[], context: Pick<PageContext, 'areas'>): readonly string[] {
  const areas = candidates.flatMap(({ draft }) => (draft.kind === 'observation' ? lineageOf(draft.area, context) : draft.areas))
  return [...new Set(areas)]
}

function articleLine(draft: DraftArticle, context: PageContext): string {
  const line = publicationWords({ ...draft, published: parseEdtf(draft.publishedDate) }, context)
  const known = draft.areas.filter((area) => context.areas.has(area))
  return known.length > 0 ? `${line}, ${areaNames(known, context)}` : line
}
