import type { Observation } from './observation.ts'
import { isSameMeasurement } from './same-measurement.ts'

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
  return a.period.timePeriod === b.period.timePeriod && isSameMeasurement(a, b)
}
