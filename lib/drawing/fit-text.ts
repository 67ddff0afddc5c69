import type { Face } from '../view/font-faces.ts'
import { textWidth } from '../view/text-width.ts'
import { wrapWords } from './wrap-text.ts'

/**
 * The largest of the sizes at which words take no more than so many lines and none is wider than a line; the smallest
 * where no size does.
 */
export function fitSize(text: string, face: Face, sizes: readonly number[], width: number, lines: number): number {
  const fits = (size: number) =>
    wrapWords(text, face, size, width).length <= lines && text.split(' ').every((word) => textWidth(word, face, size) <= width)
  return sizes.find(fits) ?? sizes.at(-1) ?? 0
}
