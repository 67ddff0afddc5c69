import type { PlacedLens } from '../view/placed.ts'
import { AXIS } from '../view/plot-measures.ts'
import { COLOURS } from './colours.ts'
import { drawMilestone, type MarkStyle } from './draw-marks.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

/** Crowded months, wide enough for every label: flags step down to the right, the earliest highest. */
export function drawLens({ width, height, baseline, ticks, milestones }: PlacedLens, style: MarkStyle): string {
  return element(
    'g',
    { 'data-lane': 'lens' },
    element('rect', { x: 0, y: 0, width, height, fill: COLOURS.shade }),
    element('line', { x1: 0, x2: width, y1: baseline, y2: baseline, stroke: COLOURS.ink2 }),
    ...ticks.map(({ x, label, labelX }) =>
      [
        element('line', { x1: x, x2: x, y1: baseline, y2: baseline + 5, stroke: COLOURS.ink2 }),
        textLine(
          { x: labelX, y: baseline + 18, anchor: 'middle' },
          { text: label ?? '', face: 'sans', size: AXIS.labelSize, fill: COLOURS.ink2 },
        ),
      ].join(''),
    ),
    ...milestones.map(({ stem }) => element('line', { x1: stem.x, x2: stem.x, y1: stem.y1, y2: stem.y2, stroke: COLOURS.field })),
    ...milestones.map((milestone) => drawMilestone(milestone, style, true)),
  )
}
