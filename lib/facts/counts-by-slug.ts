import type { Area } from './area.ts'
import { type CountsUnder, countsUnder, type FactCounts } from './fact-counts.ts'
import { bearing, lineage } from './lineage.ts'

/** What is on record under the slug of a province, city or region. */
export interface SlugCounts {
  /** Of all units of its line. */
  readonly line: CountsUnder
  /** Of the units that bear or bore the slug, without those that they came from. */
  readonly own: CountsUnder
}

const NOTHING: CountsUnder = { figures: 0, events: 0 }

/**
 * What is on record under each slug. All pages of one state of the record ask for the same: it is worked out once for a pair of counts and
 * areas, which are not changed once they are read.
 */
export function countsBySlug(counts: FactCounts, areas: readonly Area[]): ReadonlyMap<string, SlugCounts> {
  const there = known.get(counts)
  if (there?.areas === areas) return there.bySlug
  const slugs = [...new Set(areas.map(({ slug }) => slug))]
  const line = countsUnder(counts, new Map(slugs.map((slug) => [slug, new Set(lineage(slug, areas).map(({ area }) => area.id))])))
  const own = countsUnder(counts, new Map(slugs.map((slug) => [slug, new Set(bearing(slug, areas).map(({ id }) => id))])))
  const bySlug = new Map(slugs.map((slug) => [slug, { line: line.get(slug) ?? NOTHING, own: own.get(slug) ?? NOTHING }]))
  known.set(counts, { areas, bySlug })
  return bySlug
}

const known = new WeakMap<FactCounts, { readonly areas: readonly Area[]; readonly bySlug: ReadonlyMap<string, SlugCounts> }>()
