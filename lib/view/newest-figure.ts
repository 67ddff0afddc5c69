import { figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'

/**
 * The figure that stands for an indicator where there is room for one: what was measured before what is only planned or
 * worked out, a level or its own measure before ranks and multiples, the whole before its parts, then the latest.
 */
export function newestFigure(figures: readonly Observation[]): Observation | undefined {
  return [...figures].sort(
    (a, b) => rank(a) - rank(b) || b.period.end.localeCompare(a.period.end) || b.period.start.localeCompare(a.period.start),
  )[0]
}

function rank(figure: Observation): number {
  const status = figureStatus(figure)
  const stated = status === 'derived' ? 4 : status === 'planned' || status === 'target' || status === 'forecast' ? 2 : 0
  const level = figure.measure === 'value' || figure.measure === 'growth_yoy' || figure.measure === 'share' ? 0 : 1
  const whole = figure.breakdown === '_T' ? 0 : 1
  return stated * 4 + level * 2 + whole
}
