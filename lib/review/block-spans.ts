import type { PageDocument } from '../extract/document.ts'
import { CodePointIndex } from '../extract/text/code-point-index.ts'
import type { BlockSpan } from './submission.ts'

/** Where the paragraphs of one article of a page lie, in code points of the text as given: what a curator reads. */
export function blockSpans({ given, articles }: PageDocument, index: number): readonly BlockSpan[] {
  const points = new CodePointIndex(given)
  return (articles[index]?.blocks ?? []).flatMap(({ kind, pieces }) => {
    const [first, last] = [pieces[0], pieces.at(-1)]
    return first && last && last.end > first.start ? [{ kind, start: points.at(first.start), end: points.at(last.end) }] : []
  })
}
