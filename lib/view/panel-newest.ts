import type { Observation } from '../facts/observation.ts'
import type { Panel } from './picture.ts'

/** The panels, each with its newest figure that is neither worked out nor a plan; the first figure where it has no other. */
export function newestOfPanels(
  panels: readonly Panel[],
  figures: readonly Observation[],
): readonly { readonly panel: Panel; readonly figure: Observation }[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return panels.flatMap((panel) => {
    const latest = [...panel.marks]
      .filter(({ status }) => status !== 'derived' && status !== 'planned' && status !== 'target')
      .sort((a, b) => b.span.end - a.span.end)[0]
    const figure = byId.get((latest ?? panel.marks[0])?.id ?? '')
    return figure ? [{ panel, figure }] : []
  })
}
