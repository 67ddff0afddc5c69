import { type Fact, isObservation } from '../facts/fact.ts'
import type { Said } from './claim.ts'

/** What an address showed of a fact, in the form in which files say it. */
export function saidOf(fact: Fact): Said {
  const quotes = fact.evidence.length > 0 ? { quotes: fact.evidence.map(({ exact }) => exact) } : {}
  if (!isObservation(fact)) return { ...quotes, time: fact.date.edtf, titles: [fact.title.vi] }
  const { value, unit, unitMult, period, obsStatus } = fact
  return { ...quotes, value, unit, unitMult, time: period.timePeriod, obsStatus }
}
