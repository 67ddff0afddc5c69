import type { Rewrite } from './rewrites.ts'

/**
 * The version of the codec that writes addresses today. It goes up when a default changes, since an address leaves
 * defaults out: what it leaves out then means something else.
 */
export const CODEC_VERSION = 1

/**
 * `UPGRADES[n - 1]` says what a query of version n says, in version n + 1: it writes out a default that has changed.
 * An address from outside tells no version and gets the rewrites alone; a short link remembers its version.
 */
const UPGRADES: readonly Rewrite[] = []

/**
 * A stored query in the codec of today. Throws a RangeError for a version that this program does not know: written by
 * a newer one, whose meaning it cannot tell.
 */
export function upgradedQuery(query: string, version: number, upgrades: readonly Rewrite[] = UPGRADES): string {
  if (!Number.isInteger(version) || version < 1 || version > upgrades.length + 1) {
    throw new RangeError(`codec version ${version} is not known (known: 1 to ${upgrades.length + 1})`)
  }
  const pairs = upgrades
    .slice(version - 1)
    .reduce((upgraded, upgrade) => upgrade(upgraded), [...new URLSearchParams(query)] as ReturnType<Rewrite>)
  return new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString()
}
