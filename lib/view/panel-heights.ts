import type { Panel } from './picture.ts'
import { PANEL } from './plot-measures.ts'

/** The first panel with a scale is the tallest; one that stands alone is taller still. */
export function withHeights(panels: readonly Panel[]): readonly Panel[] {
  const first = panels.find(({ scale }) => scale !== null)
  const tallest = panels.length === 1 ? PANEL.lone : PANEL.first
  return panels.map((panel) => (panel === first ? { ...panel, height: tallest } : panel))
}
