import type { Article } from '../facts/article.ts'
import { blockSpans } from './block-spans.ts'
import { pageOf, readingText } from './reading-text.ts'
import type { BlockSpan, Submission } from './submission.ts'

/** A document that an article was published from; `position` is the article's in it. */
export interface PublishedDocument extends Pick<Submission, 'given' | 'mediaType' | 'sha256' | 'textLength'> {
  readonly position: number
}

/** A paragraph, heading, list item … in the words of the page: code points of the text that the article's quotes count in. */
export interface TextBlock extends BlockSpan {
  readonly text: string
}

/**
 * The whole text of an article as people read it, from the document that has its hash: the text whose pieces its quotes are.
 * Null where none of the documents is it.
 */
export function wholeText(
  article: Pick<Article, 'sha256'>,
  documents: readonly PublishedDocument[],
): readonly TextBlock[] | null {
  for (const document of documents) {
    const page = pageOf(document.given, document.mediaType)
    const reading = readingText(document, page)
    if (reading.sha256 !== article.sha256) continue
    return blockSpans(page, document.position).flatMap(({ kind, start, end }) => {
      const stretch = reading.stretch(start, end)
      return /\S/.test(stretch.text) ? [{ kind, ...stretch }] : []
    })
  }
  return null
}
