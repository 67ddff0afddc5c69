import type { Face } from '../view/font-faces.ts'
import { wrapWords } from './wrap-text.ts'

/** The largest of the sizes at which words take no more than so many lines; the smallest where none does. */
export function fitSize(text: string, face: Face, sizes: readonly number[], width: number, lines: number): number {
  return sizes.find((size) => wrapWords(text, face, size, width).length <= lines) ?? sizes.at(-1) ?? 0
}
