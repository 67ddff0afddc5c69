import type { ChartWords } from '../view/chart-words.ts'
import type { Mark, Picture } from '../view/picture.ts'
import { placePicture } from '../view/place-picture.ts'
import { roomFor } from '../view/room.ts'
import type { SourceNote } from '../view/source-note.ts'
import { shifted, stack } from './block.ts'
import { COLOURS } from './colours.ts'
import { drawNotes } from './draw-notes.ts'
import { drawPicture } from './draw-picture.ts'
import { drawLogo } from './logo.ts'
import { carryNumbers, drawnFacts, finalNumbers, labelledFacts } from './number-notes.ts'
import { svgDocument } from './svg-document.ts'
import { textBlock } from './text-block.ts'
import { element } from './xml.ts'

/** Everything that a picture says as a file: drawn for a width, with its sentences as notes. */
export interface PictureFile {
  readonly picture: Picture
  readonly title: string
  /** One sentence or two under the title. */
  readonly lead: string
  /** "36 mốc, 71 số liệu từ 4 bài báo". */
  readonly count: string
  readonly selected: string | null
  /** Whether all years stand above the window. */
  readonly overview: boolean
  /** What a fact rests on; null for a fact that is not known. */
  readonly note: (fact: string) => SourceNote | null
  readonly words: ChartWords
  readonly said: { readonly notes: string; readonly drawn: string; readonly others: string }
  /** Where the picture came from, absolute. */
  readonly address: string
  /** Where a mark leads, absolute. */
  readonly markAddress: (mark: Mark) => string
  /** JSON-LD of the facts whose notes are printed and of all that are drawn. */
  readonly metadata: (noted: readonly string[], drawn: readonly string[]) => string
}

/** Drawings are laid out for at most this width; beyond it the same drawing grows. */
export const WIDEST_LAYOUT = 1200

/** The picture as a whole SVG file, `width` pixels wide. */
export function pictureDocument(file: PictureFile, width: number): string {
  const layout = Math.min(width, WIDEST_LAYOUT)
  const margin = layout < 900 ? 24 : 40
  const inner = layout - 2 * margin
  const { gutter } = roomFor(inner)
  const key = (fact: string) => file.note(fact)?.key ?? null
  const { picture, keyOf } = carryNumbers(file.picture, key)
  const placed = placePicture(picture, picture.window, inner - gutter)
  const labelled = labelledFacts(placed)
  const told = file.selected !== null && !labelled.includes(file.selected) ? [...labelled, file.selected] : labelled
  const numbers = finalNumbers(told, key)
  const drawn = drawPicture(picture, placed, {
    gutter,
    overview: file.overview,
    series: picture.series,
    selected: file.selected,
    address: file.markAddress,
    numberOf: (carried) => numbers.get(keyOf.get(carried) ?? '') ?? null,
    words: file.words,
    others: file.said.others,
  })
  const byKey = new Map(told.flatMap((fact) => (file.note(fact) ? [[file.note(fact)?.key ?? '', file.note(fact)]] : [])))
  const notes = drawNotes(
    [...numbers].flatMap(([noteKey, number]) => {
      const note = byKey.get(noteKey)
      return note ? [{ number, note }] : []
    }),
    inner,
  )
  const rule = { height: 1, svg: element('line', { x1: 0, x2: inner, y1: 0.5, y2: 0.5, stroke: COLOURS.rule }) }
  const content = stack(
    [
      stack(
        [
          textBlock(file.title, { face: 'serifBold', size: layout < 900 ? 26 : 32, width: inner, leading: 1.22 }),
          textBlock(file.lead, { face: 'serif', size: 16, width: inner, fill: COLOURS.ink2, leading: 1.45 }),
          textBlock(file.count, { face: 'sans', size: 12.5, width: inner, fill: COLOURS.ink2 }),
        ],
        5,
      ),
      drawn,
      notes.height > 0 ? rule : notes,
      notes.height > 0 ? stack([textBlock(file.said.notes, { face: 'sansBold', size: 13.5, width: inner }), notes], 8) : notes,
      rule,
      foot(file, inner),
    ],
    18,
  )
  return svgDocument({
    width: layout,
    height: content.height + 2 * margin,
    scale: width / layout,
    language: picture.words.locale,
    title: file.title,
    description: [file.lead, file.count, picture.summary].filter(Boolean).join(' '),
    metadata: file.metadata(told, drawnFacts(placed)),
    content: shifted(content.svg, margin, margin),
  })
}

function foot({ said, address }: PictureFile, width: number) {
  const logo = drawLogo(17)
  const left = logo.width + 24
  const text = stack([
    textBlock(said.drawn, { face: 'sans', size: 11.5, width: width - left, fill: COLOURS.ink2 }),
    textBlock(address, { face: 'sans', size: 11.5, width: width - left, fill: COLOURS.ink2, lines: 4 }),
  ])
  return { height: Math.max(30, text.height), svg: shifted(logo.svg, 0, 22) + shifted(text.svg, left, 0) }
}
