import type { Differences } from './compare-observation.ts'

/** A fact of the gold with the candidate that tells it. */
export interface Pair<G, F> {
  readonly gold: G
  readonly found: F
  /** Empty when the candidate is right in everything. */
  readonly strict: readonly string[]
}

export interface Alignment<G, F> {
  readonly pairs: readonly Pair<G, F>[]
  readonly missed: readonly G[]
  readonly extra: readonly F[]
}

/**
 * Gives each fact of the gold one candidate at most and the other way round: first where everything is equal, then where
 * the loose fields are, required facts before optional ones.
 */
export function align<G extends { readonly optional: boolean }, F>(
  golds: readonly G[],
  found: readonly F[],
  compare: (gold: G, found: F) => Differences,
): Alignment<G, F> {
  const pairs: Pair<G, F>[] = []
  const open = new Set(golds)
  const free = new Set(found)
  const pass = (optional: boolean, onlyStrict: boolean) => {
    for (const gold of golds.filter((fact) => fact.optional === optional && open.has(fact))) {
      for (const candidate of free) {
        const { loose, strict } = compare(gold, candidate)
        if (loose.length > 0 || (onlyStrict && strict.length > 0)) continue
        pairs.push({ gold, found: candidate, strict })
        open.delete(gold)
        free.delete(candidate)
        break
      }
    }
  }
  for (const optional of [false, true]) {
    pass(optional, true)
    pass(optional, false)
  }
  return { pairs, missed: [...open].filter((gold) => !gold.optional), extra: [...free] }
}
