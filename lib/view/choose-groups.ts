import type { FigureGroup } from './figure-groups.ts'
import type { Span } from './picture.ts'
import { meets, spanOf } from './span.ts'

/** Where no indicator is prominent, this many with the most figures are shown. */
const WITHOUT_PROMINENCE = 4

export interface ChosenGroups {
  readonly shown: readonly FigureGroup[]
  readonly others: readonly FigureGroup[]
}

/**
 * Which groups get a panel: all groups of the indicators that the reader chose, in that order; otherwise the prominent
 * indicators' own measures that have figures in the window. Everything else stays one step away.
 */
export function chooseGroups(groups: readonly FigureGroup[], indicators: readonly string[], window: Span): ChosenGroups {
  const shown =
    indicators.length > 0
      ? indicators.flatMap((slug) => groups.filter(({ indicator }) => indicator.slug === slug))
      : byDefault(groups, window)
  return { shown, others: groups.filter((group) => !shown.includes(group)) }
}

function byDefault(groups: readonly FigureGroup[], window: Span): readonly FigureGroup[] {
  const own = groups.filter((group) => group.main && inWindow(group, window) > 0)
  const prominent = own.filter(({ indicator }) => indicator.prominence > 0)
  if (prominent.length > 0) return prominent
  const present = own.length > 0 ? own : groups.filter((group) => inWindow(group, window) > 0)
  return [...present].sort((a, b) => inWindow(b, window) - inWindow(a, window)).slice(0, WITHOUT_PROMINENCE)
}

function inWindow({ figures }: FigureGroup, window: Span): number {
  return figures.filter(({ period }) => meets(spanOf(period), window)).length
}
