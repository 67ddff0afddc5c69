import type { ListRow } from '../view/list-summary.ts'
import { textWidth } from '../view/text-width.ts'
import { shifted } from './block.ts'
import { COLOURS } from './colours.ts'
import { cutWords } from './cut-words.ts'
import { fitSize } from './fit-text.ts'
import { FOOT_SIZE, FOOT_WIDTH, footLogo, PREVIEW, previewDocument, previewFoot } from './preview-frame.ts'
import { textBlock } from './text-block.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

export interface ListCard {
  readonly title: string
  readonly rows: readonly ListRow[]
  readonly tagline: string
  readonly description: string
  readonly language: string
}

const [TOP, BOTTOM, ROW, GAP] = [44, 532, 70, 30]

/** A list by its first rows: a name with what it comes to, and a word about it beneath. */
export function listCard({ title, rows, tagline, description, language }: ListCard): string {
  const size = fitSize(title, 'serifBold', [48, 44, 40, 36], PREVIEW.inner, 1)
  const head = textBlock(title, { face: 'serifBold', size, width: PREVIEW.inner, leading: 1.22, lines: 2 })
  const first = TOP + head.height + 14
  const shown = rows.slice(0, Math.floor((BOTTOM - first) / ROW))
  const top = first + Math.max(0, (BOTTOM - first - shown.length * ROW) / 3)
  const content = [
    shifted(head.svg, PREVIEW.margin, TOP),
    ...shown.map((row, index) => shifted(drawRow(row), PREVIEW.margin, top + index * ROW)),
    previewFoot([{ text: tagline, face: 'sans', size: FOOT_SIZE, fill: COLOURS.ink2 }], FOOT_WIDTH),
    footLogo(),
  ]
  return previewDocument(content.join(''), { title, description, language })
}

function drawRow({ name, value, note }: ListRow): string {
  const right = cutWords(value, 'serifBold', 27, PREVIEW.inner / 2)
  const room = PREVIEW.inner - textWidth(right, 'serifBold', 27) - GAP
  return [
    element('line', { x1: 0, x2: PREVIEW.inner, y1: 0.5, y2: 0.5, stroke: COLOURS.rule }),
    textLine({ x: 0, y: 31 }, { text: cutWords(name, 'sansBold', 25, room), face: 'sansBold', size: 25 }),
    textLine({ x: PREVIEW.inner, y: 31, anchor: 'end' }, { text: right, face: 'serifBold', size: 27 }),
    textLine({ x: 0, y: 57 }, { text: cutWords(note, 'sans', 20, PREVIEW.inner), face: 'sans', size: 20, fill: COLOURS.ink2 }),
  ].join('')
}
