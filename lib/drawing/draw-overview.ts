import { barsPath } from '../view/column-bars.ts'
import type { PlacedOverview } from '../view/placed.ts'
import { AXIS, LABEL, OVERVIEW } from '../view/plot-measures.ts'
import { COLOURS } from './colours.ts'
import { drawLabel } from './draw-label.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

/** All years at once: a cell above the line for every milestone, below it for every figure, and the window that is shown. */
export function drawOverview(overview: PlacedOverview): string {
  const { width, height, baseline, cells, columns, landmarks, silences, ticks, window } = overview
  return element(
    'g',
    { class: 'overview' },
    element('rect', { x: window.x1, y: 0, width: window.x2 - window.x1, height, fill: COLOURS.cham, 'fill-opacity': 0.07 }),
    ...silences.map(({ x1, x2, label }) =>
      [
        element('rect', { x: x1, y: baseline - 14, width: x2 - x1, height: 14, fill: 'url(#silence)' }),
        textLine(
          { x: (x1 + x2) / 2, y: baseline - 4, anchor: 'middle', halo: COLOURS.bg },
          { text: label ?? '', face: 'sans', size: LABEL.least, fill: COLOURS.ink2 },
        ),
      ].join(''),
    ),
    element('line', { x1: 0, x2: width, y1: baseline, y2: baseline, stroke: COLOURS.ink2 }),
    ...ticks.map(({ x, label, labelX }) =>
      [
        element('line', { x1: x, x2: x, y1: baseline, y2: baseline + 4, stroke: COLOURS.ink2 }),
        textLine(
          { x: labelX, y: OVERVIEW.tickBaseline, anchor: 'middle' },
          { text: label ?? '', face: 'serif', size: AXIS.labelSize, fill: COLOURS.ink2 },
        ),
      ].join(''),
    ),
    columns ? element('path', { d: barsPath(columns.milestones), fill: COLOURS.muc }) : '',
    columns ? element('path', { d: barsPath(columns.figures), fill: COLOURS.cham }) : '',
    ...cells.map((cell) => {
      const ink = cell.kind === 'figure' ? COLOURS.cham : COLOURS.muc
      return element('rect', {
        x: cell.x,
        y: cell.y,
        width: cell.width,
        height: cell.height,
        fill: cell.hollow ? COLOURS.bg : ink,
        stroke: cell.hollow ? ink : null,
      })
    }),
    ...landmarks.map(({ stem }) => element('line', { x1: stem.x, x2: stem.x, y1: stem.y1, y2: stem.y2, stroke: COLOURS.field })),
    ...landmarks.map((label) => drawLabel(label, 'milestone', COLOURS.bg, () => null)),
    ...[window.x1, window.x2].map((x) =>
      element('line', { x1: x, x2: x, y1: 0, y2: height, stroke: COLOURS.cham, 'stroke-width': 1.6 }),
    ),
  )
}

/** Ties two scales together: the stretch above opens to the full width below. */
export function drawWedge(
  { x1, x2 }: { readonly x1: number; readonly x2: number },
  width: number,
  height: number,
  to: 'window' | 'lens',
): string {
  const edge = to === 'window' ? { stroke: COLOURS.cham, 'stroke-opacity': 0.5 } : { stroke: COLOURS.field }
  return [
    element('path', {
      d: `M${x1} 0H${x2}L${width} ${height}H0Z`,
      ...(to === 'window' ? { fill: COLOURS.cham, 'fill-opacity': 0.05 } : { fill: COLOURS.shade }),
    }),
    element('path', { d: `M${x1} 0L0 ${height}M${x2} 0L${width} ${height}`, fill: 'none', ...edge }),
  ].join('')
}
