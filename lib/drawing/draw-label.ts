import type { Mark } from '../view/picture.ts'
import type { PlacedLabel } from '../view/placed.ts'
import { LABEL } from '../view/plot-measures.ts'
import { COLOURS } from './colours.ts'
import { splitNumber } from './note-number.ts'
import { type TextRun, textLine } from './text-line.ts'

/** Number or date first, then what it says, then the number of its note. */
export function drawLabel(
  label: PlacedLabel,
  kind: Mark['kind'],
  halo: string,
  numberOf: (carried: number) => number | null,
): string {
  const figure = kind === 'figure'
  const { text: strong, number } = splitNumber(label.strong)
  const rest = (figure ? [label.status, label.note] : [label.note, label.status]).filter(Boolean).join(', ')
  const shown = number === null ? null : numberOf(number)
  const runs: TextRun[] = [
    { text: strong, face: 'serifBold', size: figure ? LABEL.value : LABEL.lane },
    {
      text: rest,
      face: 'sans',
      size: figure ? LABEL.note : LABEL.lane,
      fill: figure ? COLOURS.ink2 : COLOURS.ink,
      dx: figure ? LABEL.gap : LABEL.laneGap,
    },
    { text: shown === null ? '' : String(shown), face: 'sans', size: 9.5, fill: COLOURS['nghe-line'], dx: 2, dy: -4.5 },
  ]
  return textLine({ x: label.x, y: label.y, anchor: label.anchor, halo }, ...runs)
}
