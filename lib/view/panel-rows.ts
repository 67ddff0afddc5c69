import type { FigureMark, Panel } from './picture.ts'
import { FIGURE, PANEL } from './plot-measures.ts'
import { meets } from './span.ts'

/** In a panel without a scale, figures of the same time stand in rows beneath each other: which row each one has. */
export function rowsWithoutScale(marks: readonly FigureMark[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const mark of marks) {
    const taken = marks.filter((other) => rows.has(other.id) && meets(other.span, mark.span)).map((other) => rows.get(other.id))
    let row = 0
    while (taken.includes(row)) row += 1
    rows.set(mark.id, row)
  }
  return rows
}

export function heightWithoutScale(marks: readonly FigureMark[]): number {
  return PANEL.row + Math.max(0, ...rowsWithoutScale(marks).values()) * PANEL.moreRow
}

/**
 * From values to pixels of the panel: `range` belongs to the two ends of `domain`, bottom first.
 * A panel without a scale has one line for all values.
 */
export function panelRange(panel: Pick<Panel, 'scale' | 'height'>): { domain: [number, number]; range: [number, number] } {
  if (!panel.scale) return { domain: [0, 1], range: [PANEL.row / 2, PANEL.row / 2] }
  return { domain: [panel.scale.min, panel.scale.max], range: [panel.height - PANEL.bottom, PANEL.top + FIGURE.thickness / 2] }
}
