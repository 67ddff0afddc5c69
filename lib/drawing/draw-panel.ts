import type { PlacedPanel } from '../view/placed.ts'
import { LABEL, WHISKER } from '../view/plot-measures.ts'
import { COLOURS } from './colours.ts'
import { drawColumns } from './draw-columns.ts'
import { drawFigure, type MarkStyle } from './draw-marks.ts'
import { textLine } from './text-line.ts'
import { element, words } from './xml.ts'

/** One indicator: grid, threads, marks. `gutter`: whether the numbers of the grid have room left of the plot. */
export function drawPanel(placed: PlacedPanel, style: MarkStyle, gutter: boolean): string {
  const { panel, width, columns, gridLines, threads, whiskers, figures } = placed
  return element(
    'g',
    { 'data-panel': panel.id },
    ...gridLines.map(({ y }) => element('line', { class: 'grid', x1: 0, x2: width, y1: y, y2: y, stroke: COLOURS.grid })),
    ...gridLines.map(({ y, label }) =>
      textLine(gutter ? { x: -8, y: y + 4, anchor: 'end' } : { x: 0, y: y - 3 }, {
        text: label,
        face: 'serif',
        size: gutter ? LABEL.note : LABEL.least,
        fill: gutter ? COLOURS.ink2 : COLOURS.ink3,
      }),
    ),
    columns ? drawColumns(columns, 'figures') : '',
    ...threads.map(drawThread),
    ...whiskers.map(drawWhisker),
    ...figures.map((figure) => drawFigure(figure, style)),
  )
}

/** A faint dotted lead between figures that may be compared; "//" and the reason where the definition changed. */
function drawThread({ x1, y1, x2, y2, broken, sign, label }: PlacedPanel['threads'][number]): string {
  return [
    element('line', { class: 'thread', x1, x2, y1, y2, stroke: COLOURS.field, 'stroke-dasharray': '1 3' }),
    sign
      ? textLine({ x: sign.x, y: sign.y + 5, anchor: 'middle', halo: COLOURS.bg }, { text: '//', face: 'sans', size: 16 })
      : '',
    broken !== null && label
      ? textLine({ ...label, halo: COLOURS.bg }, { text: broken, face: 'sans', size: LABEL.note, fill: COLOURS.ink2 })
      : '',
  ].join('')
}

/** A bracket from the lower of two figures that disagree to the higher. */
function drawWhisker({ disagreement, x, yLow, yHigh }: PlacedPanel['whiskers'][number]): string {
  const [top, bottom] = [yHigh - WHISKER.reach, yLow + WHISKER.reach]
  const line = (x1: number, y1: number, y2: number) =>
    element('line', { x1, x2: x, y1, y2, stroke: COLOURS.son, 'stroke-width': 1.6 })
  return element(
    'g',
    { class: 'whisker', 'data-whisker': disagreement.between.join(' ') },
    element('title', {}, words(disagreement.words)),
    line(x, top, bottom),
    line(x - WHISKER.cap, top, top),
    line(x - WHISKER.cap, bottom, bottom),
  )
}
