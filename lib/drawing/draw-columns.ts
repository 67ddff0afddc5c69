import { bandPath, barsPath, edgesPath } from '../view/column-bars.ts'
import type { PlacedColumns } from '../view/placed.ts'
import { COLOURS } from './colours.ts'
import { element, words } from './xml.ts'

/** Columns in place of marks: a band between extremes with its edges, or bars that tell how many. */
export function drawColumns({ bars, kind, said }: PlacedColumns, of: 'figures' | 'milestones'): string {
  const ink = of === 'figures' ? COLOURS.cham : COLOURS.muc
  const shapes =
    kind === 'counts'
      ? [element('path', { d: barsPath(bars), fill: ink, 'fill-opacity': 0.78 })]
      : [
          element('path', { d: bandPath(bars), fill: ink, 'fill-opacity': 0.26 }),
          element('path', { d: edgesPath(bars), fill: 'none', stroke: ink, 'stroke-width': 1.5 }),
        ]
  return element('g', { class: 'columns', 'data-columns': bars.length }, element('title', {}, words(said)), ...shapes)
}
