import type { Fact } from '../facts/fact.ts'
import type { Bilingual } from '../words/locale.ts'
import type { Claim } from './claim.ts'
import { type Difference, differences } from './differences.ts'

/** How what a file says of a fact stands to what is on record. */
export type Verdict =
  /** All that the file says is on record today. */
  | { readonly kind: 'match'; readonly now: Fact }
  /** The file only names the fact; there is nothing to compare. */
  | { readonly kind: 'named'; readonly now: Fact }
  /** The file is right about an earlier version; `since` is the instant of the first correction after it. */
  | {
      readonly kind: 'changed'
      readonly was: Fact
      readonly now: Fact
      readonly since: string
      readonly reasons: readonly Bilingual[]
    }
  /** The fact was on record and stands no longer. */
  | { readonly kind: 'gone'; readonly was: Fact; readonly since: string }
  /** No version on record ever said what the file says. */
  | { readonly kind: 'different'; readonly now: Fact; readonly differences: readonly Difference[] }
  /** Nothing on record ever bore the id. */
  | { readonly kind: 'unknown' }

export type VerdictKind = Verdict['kind']

/**
 * Judges a claim by every version of the fact on record, the oldest first. `foundations` are all versions of what a
 * worked-out figure comes from.
 */
export function judge({ said }: Claim, versions: readonly Fact[], foundations: readonly Fact[] = []): Verdict {
  const latest = versions.at(-1)
  if (!latest) return { kind: 'unknown' }
  const since = latest.supersededAt
  const { version, ...content } = said
  const saysNothing = Object.keys(content).length === 0
  const right = saysNothing
    ? (versions.find((one) => one.version === version) ?? latest)
    : versions.findLast((one) => differences(said, one, foundations).length === 0)
  const nearest = fewest(versions.map((one) => differences(said, one, foundations)))
  if (!right) return { kind: 'different', now: latest, differences: nearest }
  if (since !== null) return { kind: 'gone', was: right, since }
  if (right === latest) return { kind: saysNothing ? 'named' : 'match', now: latest }
  const later = versions.filter((one) => one.version > right.version)
  return {
    kind: 'changed',
    was: right,
    now: latest,
    since: later[0]?.recordedAt ?? latest.recordedAt,
    reasons: later.flatMap(({ correction }) => correction ?? []),
  }
}

/** Compared with the version that it is nearest to; of equals with the latest. */
function fewest(lists: readonly (readonly Difference[])[]): readonly Difference[] {
  return lists.reduce((best, list) => (list.length <= best.length ? list : best), lists[0] ?? [])
}
