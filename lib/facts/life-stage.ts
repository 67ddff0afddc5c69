import type { Observation } from './observation.ts'

/** The stations of a figure's life, in order. */
export const LIFE_STAGES = ['plan', 'target', 'forecast', 'estimate', 'preliminary', 'final'] as const
export type LifeStage = (typeof LIFE_STAGES)[number]

/** Where a figure stands in its life; null for a result that was only worked out, which nobody ever announced. */
export function lifeStage(figure: Pick<Observation, 'scenario' | 'obsStatus' | 'derivedFrom'>): LifeStage | null {
  if (figure.scenario === 'PLAN') return 'plan'
  if (figure.scenario === 'TARGET') return 'target'
  if (figure.scenario === 'FORECAST' || figure.obsStatus === 'F') return 'forecast'
  if (figure.derivedFrom) return null
  if (figure.obsStatus === 'E') return 'estimate'
  return figure.obsStatus === 'P' ? 'preliminary' : 'final'
}

/** Whether two figures are stations of one life: all of their key is the same but how far it had come. */
export function isSameLife(a: Observation, b: Observation): boolean {
  return (
    a.area === b.area &&
    a.indicator === b.indicator &&
    a.breakdown === b.breakdown &&
    a.measure === b.measure &&
    a.unit === b.unit &&
    a.period.timePeriod === b.period.timePeriod &&
    a.rank?.among.vi === b.rank?.among.vi &&
    a.comparison?.base === b.comparison?.base &&
    a.comparison?.period === b.comparison?.period
  )
}
