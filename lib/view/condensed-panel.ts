import type { Doubt } from '../facts/doubt.ts'
import type { Observation } from '../facts/observation.ts'
import { buildPanel, panelHead } from './build-panel.ts'
import { gridSpan } from './condense.ts'
import type { CondensedGroup } from './condensed-groups.ts'
import { countOf } from './condensed-sentences.ts'
import { panelWords } from './condensed-words.ts'
import { canHaveScale, scaleFor } from './panel-scale.ts'
import type { Panel, PanelScale, Span } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { PANEL } from './plot-measures.ts'

/** Without a scale figures of one time stand in rows beneath each other; more rows than these are told by their number. */
const MOST_ROWS = 4

/** What a window of figures is drawn from, beside the columns of its groups. */
export interface PanelSource {
  readonly window: Span
  /** Every figure of the window; null where there are too many. */
  readonly observations: readonly Observation[] | null
  readonly doubts: readonly Doubt[]
}

/**
 * The panel of a group that has too many figures to hold them all. Its scale is that of all of them, so that it stays
 * where it is while the window moves.
 */
export function condensedPanel(group: CondensedGroup, source: PanelSource, context: PictureContext): Panel {
  const scale = wholeScale(group, context)
  const words = panelWords(scale !== null, context)
  const { figures } = group
  if (figures && source.observations) {
    const panel = buildPanel({ ...group, figures }, source.observations, source.doubts, context, scale)
    if (scale || panel.height <= PANEL.row + (MOST_ROWS - 1) * PANEL.moreRow) {
      return { ...panel, condensed: { known: source.window, near: null, whole: group.whole, words } }
    }
  }
  return {
    ...panelHead(group, context),
    scale,
    height: scale ? PANEL.other : PANEL.row,
    marks: [],
    threads: [],
    disagreements: [],
    remarks: [],
    condensed: {
      // Of a window's own figures nothing is known beyond it, though its columns may reach further.
      known: source.observations ? source.window : gridSpan(group.near.grid),
      near: group.near,
      whole: group.whole,
      words,
    },
  }
}

function wholeScale({ whole, near, measure }: CondensedGroup, { locale }: PictureContext): PanelScale | null {
  const columns = [...whole.columns, ...near.columns]
  const figures = Math.max(...[whole, near].map(countOf))
  if (!canHaveScale(measure) || figures < 2) return null
  return scaleFor(
    columns.flatMap(([, , low, high]) => [low, high]),
    locale,
  )
}
