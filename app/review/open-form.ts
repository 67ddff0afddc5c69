import { draftFromWords, type SelectedWords } from '../../lib/review/draft-from-words.ts'
import type { DraftArticle, DraftFact } from '../../lib/review/draft-shape.ts'
import type { ReviewArticle, ReviewView } from '../../lib/view/review-view.ts'

/** The form that is open: of a candidate, at the version that was seen when it opened; of words that were selected; of an article. */
export type OpenForm =
  | { readonly kind: 'edit'; readonly id: string; readonly seen: number }
  | { readonly kind: 'add'; readonly selected: SelectedWords; readonly fact: DraftFact['kind'] }
  | {
      readonly kind: 'article'
      readonly position: number
      readonly problem: string
      /** The version of an article on record; null of one that is not. */
      readonly seen: number | null
    }

/** Words with a digit in them are a figure until the curator says otherwise. */
export function formOfWords(selected: SelectedWords): OpenForm {
  return { kind: 'add', selected, fact: /\d/.test(selected.reads) ? 'observation' : 'event' }
}

/** The fact that selected words begin, its place and period those of the figure before them. */
export function draftOfWords(kind: DraftFact['kind'], selected: SelectedWords, view: ReviewView): DraftFact {
  const before = view.items.findLast(
    ({ draft, articlePosition }) =>
      draft.kind === 'observation' &&
      articlePosition === selected.articlePosition &&
      (draft.evidence[0]?.start ?? 0) <= selected.start,
  )
  const near = before?.draft.kind === 'observation' ? before.draft : null
  return draftFromWords(kind, selected, articleAt(view, selected.articlePosition), near)
}

/** The form of an article: of one that is on record it corrects the version that is seen now. */
export function formOfArticle({ position, record }: ReviewArticle): OpenForm {
  return { kind: 'article', position, problem: '', seen: record?.version ?? null }
}

/** What is known of an article of the document. */
export function articleAt({ articles }: ReviewView, position: number): DraftArticle {
  return articles.find((article) => article.position === position)?.draft ?? EMPTY
}

const EMPTY: DraftArticle = {
  slug: '',
  kind: 'main',
  title: '',
  publisher: null,
  author: null,
  url: null,
  publishedDate: '',
  publishedDateBasis: 'inferred',
  publishedWhy: null,
  licence: null,
  language: 'vi',
  areas: [],
}
