import type { Face } from '../view/font-faces.ts'
import { type Block, NOTHING } from './block.ts'
import { cutWords } from './cut-words.ts'
import { textLine } from './text-line.ts'
import { wrapWords } from './wrap-text.ts'

interface TextBlockStyle {
  readonly face: Face
  readonly size: number
  readonly width: number
  readonly fill?: string
  /** Height of a line in units of its size; Vietnamese needs the room above and below. */
  readonly leading?: number
  /** What goes beyond so many lines is cut at a word, with "…". */
  readonly lines?: number
}

/** Words in one face, broken into lines. */
export function textBlock(text: string, { face, size, width, fill, leading = 1.4, lines = 40 }: TextBlockStyle): Block {
  if (text.trim() === '') return NOTHING
  const every = wrapWords(text, face, size, width)
  const rest = every.slice(lines - 1).join(' ')
  const shown = every.length > lines ? [...every.slice(0, lines - 1), cutWords(rest, face, size, width)] : every
  const line = size * leading
  return {
    height: shown.length * line,
    svg: shown
      .map((words, index) =>
        textLine({ x: 0, y: index * line + (line - size) / 2 + size * 0.82 }, { text: words, face, size, ...(fill && { fill }) }),
      )
      .join(''),
  }
}
