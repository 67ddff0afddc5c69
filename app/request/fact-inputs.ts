import 'server-only'
import { type Fact, isObservation } from '../../lib/facts/fact.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import type { RequestContext } from './catalogue.ts'
import { factsById } from './facts.ts'

/**
 * The figures that worked-out ones among some facts were worked out from, and what these were, down to what articles
 * state; those among the facts themselves are left out. A figure that names itself by a detour ends the way.
 */
export async function factInputs(
  context: RequestContext,
  facts: readonly Fact[],
  asOf: CivilDate | null,
): Promise<readonly Observation[]> {
  const known = new Set(facts.map(({ id }) => id))
  const found: Observation[] = []
  for (let wanted = inputIds(facts, known); wanted.length > 0; ) {
    for (const id of wanted) known.add(id)
    const { observations } = await factsById(context, wanted, asOf)
    found.push(...observations)
    wanted = inputIds(observations, known)
  }
  return found
}

function inputIds(facts: readonly Fact[], known: ReadonlySet<string>): readonly string[] {
  const ids = facts.flatMap((fact) => (isObservation(fact) ? Object.values(fact.derivedFrom?.inputs ?? {}) : []))
  return [...new Set(ids)].filter((id) => !known.has(id))
}
