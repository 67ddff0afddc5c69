import { shifted, stack } from './block.ts'
import { COLOURS } from './colours.ts'
import { fitSize } from './fit-text.ts'
import { FOOT_SIZE, FOOT_WIDTH, footLogo, PREVIEW, previewDocument, previewFoot } from './preview-frame.ts'
import { textBlock } from './text-block.ts'

export interface WordsCard {
  readonly title: string
  /** Why there is nothing to draw. */
  readonly text: string
  readonly tagline: string
  readonly language: string
}

/** Where there is nothing to draw, a card that says so. */
export function wordsCard({ title, text, tagline, language }: WordsCard): string {
  const size = fitSize(title, 'serifBold', [60, 52, 44, 38], PREVIEW.inner, 2)
  const words = stack(
    [
      textBlock(title, { face: 'serifBold', size, width: PREVIEW.inner, leading: 1.22, lines: 3 }),
      textBlock(text, { face: 'serif', size: 32, width: PREVIEW.inner, fill: COLOURS.ink2, leading: 1.45, lines: 5 }),
    ],
    20,
  )
  const content = [
    shifted(words.svg, PREVIEW.margin, Math.max(50, (530 - words.height) / 2)),
    previewFoot([{ text: tagline, face: 'sans', size: FOOT_SIZE, fill: COLOURS.ink2 }], FOOT_WIDTH),
    footLogo(),
  ]
  return previewDocument(content.join(''), { title, description: text, language })
}
