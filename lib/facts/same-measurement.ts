import type { PriceBasis } from './code-lists.ts'
import type { Observation } from './observation.ts'

/** Whether two figures answer the same question, but for the time and for how sure they are: values of it can be compared. */
export function isSameMeasurement(a: Observation, b: Observation): boolean {
  return (
    a.area === b.area &&
    a.indicator === b.indicator &&
    a.breakdown === b.breakdown &&
    a.measure === b.measure &&
    a.unit === b.unit &&
    arePricesAlike(a.priceBasis, b.priceBasis) &&
    a.rank?.among.vi === b.rank?.among.vi &&
    a.comparison?.base === b.comparison?.base &&
    a.comparison?.period === b.comparison?.period
  )
}

/** An article that does not say at which prices it counts does not speak of others: only two that are said can differ. */
export function arePricesAlike(a: PriceBasis, b: PriceBasis): boolean {
  return a === b || isUnsaid(a) || isUnsaid(b)
}

function isUnsaid(basis: PriceBasis): boolean {
  return basis === '_U' || basis === '_Z'
}
