import type { OverviewFact, Span } from '../view/picture.ts'
import { placeStrip } from '../view/place-strip.ts'
import { shifted, stack } from './block.ts'
import { COLOURS } from './colours.ts'
import { fitSize } from './fit-text.ts'
import { FOOT_SIZE, FOOT_WIDTH, footLogo, PREVIEW, previewDocument, previewFoot } from './preview-frame.ts'
import { textBlock } from './text-block.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

export interface ArticleCard {
  readonly headline: string
  /** "vtv.vn, khoảng 28/3/2024 (ngày suy ra)". */
  readonly line: string
  /** "20 số liệu, 12 mốc". */
  readonly counts: string
  readonly tagline: string
  readonly facts: readonly OverviewFact[]
  readonly extent: Span
  readonly description: string
  readonly language: string
}

const STRIP = 3

/** An article: its publisher, its headline, and where in time lie the facts that were recorded from it. */
export function articleCard({ headline, line, counts, tagline, facts, extent, description, language }: ArticleCard): string {
  const size = fitSize(headline, 'serifBold', [56, 48, 42, 36], PREVIEW.inner, 3)
  const { cells, years } = placeStrip(extent, facts)
  const words = stack(
    [
      textBlock(line, { face: 'sans', size: 25, width: PREVIEW.inner, fill: COLOURS.ink2, lines: 1 }),
      textBlock(headline, { face: 'serifBold', size, width: PREVIEW.inner, leading: 1.24, lines: 4 }),
      textBlock(counts, { face: 'sansBold', size: 27, width: PREVIEW.inner }),
    ],
    12,
  )
  const content = [
    shifted(words.svg, PREVIEW.margin, 48 + Math.max(0, (300 - words.height) / 2)),
    element(
      'g',
      { transform: `translate(${PREVIEW.margin} 375) scale(${STRIP})` },
      element('line', { x1: 0, x2: 358, y1: 30.5, y2: 30.5, stroke: COLOURS.ink2, 'stroke-width': 0.6 }),
      ...cells.map(({ kind, hollow, ...box }) => {
        const ink = kind === 'figure' ? COLOURS.cham : COLOURS.muc
        return element('rect', {
          ...sized(box),
          fill: hollow ? COLOURS.bg : ink,
          stroke: hollow ? ink : null,
          'stroke-width': 0.6,
        })
      }),
      ...years.map(({ year, x, anchor }) =>
        textLine({ x, y: 52, anchor }, { text: String(year), face: 'serif', size: 7.6, fill: COLOURS.ink2 }),
      ),
    ),
    previewFoot([{ text: tagline, face: 'sans', size: FOOT_SIZE, fill: COLOURS.ink2 }], FOOT_WIDTH),
    footLogo(),
  ]
  return previewDocument(content.join(''), { title: headline, description, language })
}

function sized({
  x,
  y,
  width,
  height,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}) {
  return { x, y, width, height }
}
