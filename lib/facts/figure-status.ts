import type { Observation } from './observation.ts'

export const FIGURE_STATUSES = ['actual', 'preliminary', 'estimated', 'forecast', 'planned', 'target', 'derived'] as const
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

/** The one word a reader sees beside a figure. A derived figure is derived first of all, whatever it was derived from. */
export function figureStatus(figure: Pick<Observation, 'scenario' | 'obsStatus' | 'derivedFrom'>): FigureStatus {
  if (figure.derivedFrom) return 'derived'
  if (figure.scenario === 'PLAN') return 'planned'
  if (figure.scenario === 'TARGET') return 'target'
  if (figure.scenario === 'FORECAST' || figure.obsStatus === 'F') return 'forecast'
  if (figure.obsStatus === 'E') return 'estimated'
  return figure.obsStatus === 'P' ? 'preliminary' : 'actual'
}
