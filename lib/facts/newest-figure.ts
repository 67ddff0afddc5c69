import type { Measure } from './code-lists.ts'
import { type FigureStatus, figureStatus } from './figure-status.ts'
import type { Observation } from './observation.ts'

/** How many figures of one indicator there are, and the one that stands for them. */
export interface IndicatorFigures {
  readonly count: number
  readonly newest: Observation
}

/** What was measured, then what is only planned, then what was worked out. */
export const NEWEST_STATUSES: readonly (readonly FigureStatus[])[] = [
  ['actual', 'preliminary', 'estimated'],
  ['planned', 'target', 'forecast'],
  ['derived'],
]

/** A level or an indicator's own measure; all others come after them. */
export const NEWEST_MEASURES: readonly Measure[] = ['value', 'growth_yoy', 'share']

/**
 * The figure that stands for an indicator where there is room for one: what was measured before what is only planned or
 * worked out, a level or its own measure before ranks and multiples, the whole before its parts, then the latest.
 */
export function newestFigure(figures: readonly Observation[]): Observation | undefined {
  return [...figures].sort(
    (a, b) => rank(a) - rank(b) || b.period.end.localeCompare(a.period.end) || b.period.start.localeCompare(a.period.start),
  )[0]
}

/** Of each indicator among some figures how many there are, and the one that stands for it. Slow and plain: every store is compared with it. */
export function newestFigures(figures: readonly Observation[]): readonly IndicatorFigures[] {
  const byIndicator = new Map<string, Observation[]>()
  for (const figure of figures) byIndicator.set(figure.indicator, [...(byIndicator.get(figure.indicator) ?? []), figure])
  return [...byIndicator.values()].flatMap((own) => {
    const newest = newestFigure(own)
    return newest ? [{ newest, count: own.length }] : []
  })
}

function rank(figure: Observation): number {
  const stated = NEWEST_STATUSES.findIndex((statuses) => statuses.includes(figureStatus(figure)))
  const level = NEWEST_MEASURES.includes(figure.measure) ? 0 : 1
  const whole = figure.breakdown === '_T' ? 0 : 1
  return stated * 4 + level * 2 + whole
}
