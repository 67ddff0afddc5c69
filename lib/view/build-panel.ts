import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { DoubtKind } from '../facts/code-lists.ts'
import { contradictions } from '../facts/contradiction.ts'
import type { Doubt } from '../facts/doubt.ts'
import type { Observation } from '../facts/observation.ts'
import { type FigureGroup, type GroupKind, groupName, groupUnit } from './figure-groups.ts'
import { figureMark } from './figure-mark.ts'
import { heightWithoutScale } from './panel-rows.ts'
import { panelScale } from './panel-scale.ts'
import { panelThreads } from './panel-threads.ts'
import type { Disagreement, FigureMark, Panel } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { PANEL } from './plot-measures.ts'
import { meets } from './span.ts'

/** What disagrees is told before what can be read in two ways. */
const DOUBT_ORDER: readonly DoubtKind[] = ['contradiction', 'definition', 'ambiguity', 'source_error']

/**
 * The panel of one group. Its height is a row's, or `PANEL.other` where it has a scale; the first ones are made taller
 * later. `scale` is the one that its figures have earned, unless more is known than these.
 */
export function buildPanel(
  group: FigureGroup,
  all: readonly Observation[],
  doubts: readonly Doubt[],
  context: PictureContext,
  scale = panelScale(group, context.shown.provinceOf, context.locale),
): Panel {
  const figures = inTime(group)
  const ofIndicator = all.filter(({ indicator }) => indicator === group.indicator.slug)
  const severalUnits = new Set(figures.map(({ area }) => area)).size > 1
  const marks = figures.map((figure) => figureMark(figure, group, ofIndicator, severalUnits, context))
  return {
    ...panelHead(group, context),
    scale,
    height: scale ? PANEL.other : heightWithoutScale(marks),
    marks,
    disagreements: scale ? disagreements(figures, marks, doubts, context) : [],
    threads: scale ? panelThreads(figures, doubts, context.t) : [],
    remarks: remarks(new Set(ofIndicator.map(({ id }) => id)), new Set(figures.map(({ id }) => id)), doubts, context),
  }
}

/** What a panel says of its group, whatever its figures. */
export function panelHead(
  group: GroupKind,
  { locale, t, state }: PictureContext,
): Pick<Panel, 'id' | 'name' | 'unit' | 'href' | 'amount'> {
  return {
    id: group.id,
    name: groupName(group, locale, t),
    unit: groupUnit(group, locale, t),
    href: href(locale, `/indicators/${group.indicator.slug}`, { ...DEFAULT_STATE, province: state.province, time: state.time }),
    amount: group.indicator.amount && group.measure === 'value' && group.unit !== 'PERCENT',
  }
}

/** One for each pair of marks whose figures contradict each other, from the lower value to the higher. */
function disagreements(
  figures: readonly Observation[],
  marks: readonly FigureMark[],
  doubts: readonly Doubt[],
  { t }: PictureContext,
): readonly Disagreement[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return contradictions(figures, doubts).flatMap(({ a, b }) => {
    const [low, high] = [byId.get(a.id), byId.get(b.id)].sort((one, other) => (one?.value ?? 0) - (other?.value ?? 0))
    if (!low || !high || !meets(low.span, high.span)) return []
    return [
      {
        between: [low.id, high.id] as const,
        span: { start: Math.max(low.span.start, high.span.start), end: Math.min(low.span.end, high.span.end) },
        low: low.value,
        high: high.value,
        words: t('insights.whisker', { low: low.label.strong, high: high.label.strong }),
      },
    ]
  })
}

/** By time; at the same time the total before its parts, in the order in which the indicator names them. */
function inTime({ figures, indicator }: FigureGroup): readonly Observation[] {
  const place = (figure: Observation) => indicator.breakdowns.findIndex(({ code }) => code === figure.breakdown)
  return [...figures].sort(
    (a, b) =>
      a.period.start.localeCompare(b.period.start) ||
      a.period.end.localeCompare(b.period.end) ||
      place(a) - place(b) ||
      a.id.localeCompare(b.id),
  )
}

/** Doubts about the panel's own figures, and about the multiples that their notes tell. */
function remarks(
  ofIndicator: ReadonlySet<string>,
  ofPanel: ReadonlySet<string>,
  doubts: readonly Doubt[],
  { locale }: PictureContext,
): readonly string[] {
  const concerned = doubts.filter(
    ({ facts, kind }) => facts.some((id) => ofPanel.has(id)) || (kind === 'ambiguity' && facts.some((id) => ofIndicator.has(id))),
  )
  const ordered = [...concerned].sort(
    (a, b) => DOUBT_ORDER.indexOf(a.kind) - DOUBT_ORDER.indexOf(b.kind) || a.id.localeCompare(b.id),
  )
  return [...new Set(ordered.map(({ text }) => text[locale]))]
}
