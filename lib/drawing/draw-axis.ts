import type { AxisTick, PlacedLabel } from '../view/placed.ts'
import { AXIS } from '../view/plot-measures.ts'
import { COLOURS } from './colours.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

/** Ticks stand where a year, quarter, month or day begins; its name stands in the middle of it. */
export function drawAxis(ticks: readonly AxisTick[], width: number, today: PlacedLabel | null, below = false): string {
  const [line, up, baseline] = below ? [0.5, -1, 18] : [AXIS.line, 1, AXIS.labelBaseline]
  return [
    element('line', { x1: 0, x2: width, y1: line, y2: line, stroke: COLOURS.ink2 }),
    ...ticks.map((tick) =>
      [
        element('line', {
          x1: tick.x,
          x2: tick.x,
          y1: line - up * (tick.major ? 6 : 3),
          y2: line,
          stroke: COLOURS.ink2,
        }),
        textLine(
          { x: tick.labelX, y: baseline, anchor: 'middle' },
          { text: tick.label ?? '', face: 'serif', size: AXIS.labelSize, fill: COLOURS.ink2 },
        ),
      ].join(''),
    ),
    today
      ? textLine(
          { x: today.x, y: today.y, anchor: today.anchor, halo: COLOURS.bg },
          { text: today.strong, face: 'sansBold', size: AXIS.labelSize, fill: COLOURS.son },
        )
      : '',
  ].join('')
}

/** Today's line, behind all panels and lanes. */
export function drawToday(x: number, y1: number, y2: number): string {
  return element('line', { class: 'today', x1: x, x2: x, y1, y2, stroke: COLOURS.son, 'stroke-width': 1.5 })
}
