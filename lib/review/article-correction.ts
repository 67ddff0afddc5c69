import type { Article } from '../facts/article.ts'
import { parseEdtf } from '../time/edtf.ts'
import type { DraftArticle } from './draft-shape.ts'
import { NotPossibleError } from './not-possible-error.ts'

/** An article on record as the form of the review holds it. */
export function draftOfArticle(article: Article): DraftArticle {
  const { slug, kind, title, publisher, author, url, published, publishedDateBasis, publishedWhy, licence, language } = article
  return {
    ...{ slug, kind, title, publisher, author, url, publishedDateBasis, licence, language },
    publishedDate: published.edtf,
    publishedWhy: publishedWhy && { ...publishedWhy },
    areas: [...article.areas],
  }
}

/**
 * An article with what a draft of it says. Its name, what it is and the text that its quotes count in stay. Throws a
 * NotPossibleError for a draft of another article, one that changes what stays, and one that changes nothing.
 */
export function correctedArticle(article: Article, draft: DraftArticle): Article {
  const before = draftOfArticle(article)
  for (const member of ['slug', 'kind', 'language'] as const) {
    if (draft[member] !== before[member])
      throw new NotPossibleError(
        `${member} of article ${article.slug} is "${before[member]}" and stays: "${draft[member]}" is not taken`,
      )
  }
  if (changedMembers(before, draft).length === 0) throw new NotPossibleError(`nothing of article ${article.slug} would change`)
  const { title, publisher, author, url, publishedDateBasis, publishedWhy, licence, areas } = draft
  const published = parseEdtf(draft.publishedDate)
  return { ...article, title, publisher, author, url, published, publishedDateBasis, publishedWhy, licence, areas }
}

const CORRECTABLE = [
  'title',
  'publisher',
  'author',
  'url',
  'publishedDate',
  'publishedDateBasis',
  'publishedWhy',
  'licence',
  'areas',
] as const satisfies readonly (keyof DraftArticle)[]
export type CorrectableMember = (typeof CORRECTABLE)[number]

/** The members in which two drafts of one article differ, in the order of the form. */
export function changedMembers(before: DraftArticle, after: DraftArticle): readonly CorrectableMember[] {
  return CORRECTABLE.filter((member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]))
}
