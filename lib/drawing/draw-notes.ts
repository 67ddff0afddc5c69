import type { Face } from '../view/font-faces.ts'
import type { SourceNote } from '../view/source-note.ts'
import { type Block, NOTHING, shifted } from './block.ts'
import { COLOURS } from './colours.ts'
import { type TextRun, textLine } from './text-line.ts'
import { type TextPiece, wrapText } from './wrap-text.ts'

const [SIZE, LINE, INDENT, COLUMN, BETWEEN, AFTER] = [11.5, 16, 30, 320, 28, 5]

export interface NumberedNote {
  readonly number: number
  readonly note: SourceNote
}

/** The sentences that the labelled marks rest on, in columns that are read downwards. */
export function drawNotes(notes: readonly NumberedNote[], width: number): Block {
  if (notes.length === 0) return NOTHING
  const columns = Math.max(1, Math.min(notes.length, Math.floor((width + BETWEEN) / (COLUMN + BETWEEN))))
  const column = (width - (columns - 1) * BETWEEN) / columns
  const blocks = notes.map((note) => noteBlock(note, column))
  const whole = blocks.reduce((sum, { height }) => sum + height, 0)
  const tops: number[] = Array.from({ length: columns }, () => 0)
  let at = 0
  const drawn = blocks.map(({ height, svg }) => {
    const top = tops[at] ?? 0
    if (at < columns - 1 && top > 0 && top + height / 2 > whole / columns) at += 1
    const y = tops[at] ?? 0
    tops[at] = y + height
    return shifted(svg, at * (column + BETWEEN), y)
  })
  return { height: Math.max(...tops), svg: drawn.join('') }
}

/** "[3] “tốc độ tăng trưởng quý I ước đạt 6,07%” (vtv.vn, khoảng 28/3/2024)". */
function noteBlock({ number, note }: NumberedNote, width: number): Block {
  const pieces: TextPiece<'quiet' | null>[] = [
    ...(note.formula === null ? [] : [piece(`${note.formula}. `, 'serif')]),
    ...note.quotes.flatMap(({ exact, source }, index) => [
      piece(`${index === 0 ? '' : ' '}“${exact}”`, 'serif'),
      // Sentences of one article name it once, after the last of them.
      ...(note.quotes[index + 1]?.source === source ? [] : [{ text: ` (${source})`, face: 'sans', mark: 'quiet' } as const]),
    ]),
  ]
  const lines = wrapText(pieces, SIZE, width - INDENT)
  const text = lines.map((line, index) =>
    textLine(
      { x: INDENT, y: index * LINE + 12 },
      ...line.map(
        ({ text: words, face, mark }): TextRun => ({
          text: words,
          face,
          size: SIZE,
          fill: mark === 'quiet' ? COLOURS.ink2 : COLOURS.ink,
        }),
      ),
    ),
  )
  const head = textLine({ x: 0, y: 12 }, { text: `[${number}]`, face: 'sans', size: 10.5, fill: COLOURS['nghe-line'] })
  return { height: Math.max(1, lines.length) * LINE + AFTER, svg: head + text.join('') }
}

function piece(text: string, face: Face): TextPiece<'quiet' | null> {
  return { text, face, mark: null }
}
