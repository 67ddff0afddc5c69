import type { Evidence } from '../facts/evidence.ts'
import { type Fact, isObservation } from '../facts/fact.ts'

/** The sentences that a fact rests on: its own, or those of the figures that it was worked out from, however deep. */
export function evidenceBehind(fact: Fact, byId: ReadonlyMap<string, Fact>): readonly Evidence[] {
  if (fact.evidence.length > 0 || !isObservation(fact) || !fact.derivedFrom) return fact.evidence
  return Object.values(fact.derivedFrom.inputs).flatMap((id) => {
    const input = byId.get(id)
    return input ? evidenceBehind(input, byId) : []
  })
}
