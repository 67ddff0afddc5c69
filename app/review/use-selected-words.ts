import { type RefObject, useEffect, useState } from 'react'
import type { SelectedWords } from '../../lib/review/draft-from-words.ts'
import type { ReviewPiece } from '../../lib/view/review-text.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'

/** As many code points as a quote may have. */
export const LONGEST_QUOTE = 240
const SURROUNDINGS = 32

/**
 * The words of one paragraph of the article that are selected; null where nothing is, or too much. They stay when the
 * selection goes: on a phone a tap on a button ends it.
 */
export function useSelectedWords(root: RefObject<HTMLElement | null>, view: ReviewView): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const onChange = () => {
      const selection = getSelection()
      if (!selection || !root.current?.contains(selection.anchorNode)) return
      setWords(selection.isCollapsed ? null : selectedIn(root.current, selection.getRangeAt(0), view))
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [root, view])
  return words
}

function selectedIn(root: HTMLElement, range: Range, view: ReviewView): SelectedWords | null {
  const touched = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) => range.intersectsNode(piece))
  const [first, last] = [touched[0], touched.at(-1)]
  const block = first?.closest<HTMLElement>('[data-block]')
  if (!first || !last || !block || last.closest('[data-block]') !== block) return null
  const start = placeIn(first, range.startContainer, range.startOffset, 'start')
  const end = placeIn(last, range.endContainer, range.endOffset, 'end')
  const articlePosition = Number(block.dataset.article)
  const pieces = view.articles
    .find(({ position }) => position === articlePosition)
    ?.blocks.find((one) => one.start === Number(block.dataset.block))?.pieces
  const from = pieces?.[0]?.start
  if (!pieces || from === undefined) return null
  const points = [...pieces.map(({ source }) => source).join('')]
  // Spaces at the ends belong to nobody's quote.
  let [a, b] = [start - from, end - from]
  while (a < b && /\s/u.test(points[a] ?? '')) a++
  while (b > a && /\s/u.test(points[b - 1] ?? '')) b--
  if (b <= a || b - a > LONGEST_QUOTE) return null
  return {
    articlePosition,
    start: from + a,
    end: from + b,
    exact: points.slice(a, b).join(''),
    reads: pieces.map((piece) => readIn(piece, from + a, from + b)).join(''),
    prefix: points.slice(Math.max(0, a - SURROUNDINGS), a).join(''),
    suffix: points.slice(b, b + SURROUNDINGS).join(''),
  }
}

/** What of a piece is read between two places; a piece that reads otherwise than it is written is read whole. */
function readIn({ text, source, start, end }: ReviewPiece, from: number, to: number): string {
  if (end <= from || start >= to) return ''
  return text === source ? [...text].slice(Math.max(0, from - start), to - start).join('') : text
}

/** The code point of the document at an end of the selection; a piece that reads otherwise than it is written is taken whole. */
function placeIn(piece: HTMLElement, container: Node, offset: number, side: 'start' | 'end'): number {
  const [start, end] = [Number(piece.dataset.start), Number(piece.dataset.end)]
  const text = piece.textContent ?? ''
  if (!piece.contains(container) || container.nodeType !== Node.TEXT_NODE || [...text].length !== end - start) {
    return side === 'start' ? start : end
  }
  return start + [...text.slice(0, offset)].length
}
