import { hull, type Interval } from '../time/interval.ts'
import type { Observation } from './observation.ts'

/** What is said of a series as a whole, however long it is. */
export interface SeriesTotals {
  readonly figures: number
  /** Of these, how many were worked out. */
  readonly derived: number
  /** From the first to the last day of their periods; null for no figures. */
  readonly covered: Interval | null
  /** Ids of the units that they are of, each once, the units of the earliest periods first. */
  readonly areas: readonly string[]
}

/** The totals of some figures. Slow and plain: every store is compared with it. */
export function seriesTotals(figures: readonly Pick<Observation, 'area' | 'derivedFrom' | 'period'>[]): SeriesTotals {
  return {
    figures: figures.length,
    derived: figures.filter(({ derivedFrom }) => derivedFrom !== null).length,
    covered: hull(figures.map(({ period }) => period)),
    areas: [...new Set(figures.map(({ area }) => area))],
  }
}
