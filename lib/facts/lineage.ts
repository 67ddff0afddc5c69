import type { Area } from './area.ts'

/** How an area stands to the province the reader chose. */
export interface Relative {
  readonly area: Area
  /** `self`: a unit that bears the chosen slug. `predecessor`: an older unit that it came from. */
  readonly relation: 'self' | 'predecessor'
}

/**
 * The units whose facts belong on the page of a province: every unit of that slug and everything they came from.
 * Điện Biên brings old Lai Châu along; today's Lai Châu does not bring Điện Biên, and the page of Yên Bái does not claim
 * what Lào Cai does now: successors with another slug are not followed.
 * An autonomous zone covered several provinces and had none itself. It is followed only by the line that comes out of it
 * where it went in: Lai Châu became the zone in 1955 and returned in 1962. Without this rule Lào Cai would inherit the
 * Lai Châu of 1909, by way of Hoàng Liên Sơn, Nghĩa Lộ and the zone.
 */
export function lineage(slug: string, areas: readonly Area[]): readonly Relative[] {
  const lines = known.get(areas) ?? new Map<string, readonly Relative[]>()
  known.set(areas, lines)
  const line = lines.get(slug) ?? follow(slug, areas)
  lines.set(slug, line)
  return line
}

/** Pages ask for the lines of all provinces, several times each; a list of areas is not changed once it is read. */
const known = new WeakMap<readonly Area[], Map<string, readonly Relative[]>>()

function follow(slug: string, areas: readonly Area[]): readonly Relative[] {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const found = new Map<string, Relative>()
  const enter = (area: Area, line: readonly string[]): void => {
    if (found.has(area.id)) return
    found.set(area.id, { area, relation: area.slug === slug ? 'self' : 'predecessor' })
    const names = [...line, area.slug]
    for (const older of area.predecessors.flatMap((id) => byId.get(id) ?? [])) {
      const returns = older.predecessors.some((id) => names.includes(byId.get(id)?.slug ?? ''))
      if (older.kind !== 'autonomous_zone' || returns) enter(older, names)
    }
  }
  for (const area of areas) if (area.slug === slug) enter(area, [])
  return [...found.values()].sort((a, b) => (a.area.validFrom ?? '').localeCompare(b.area.validFrom ?? ''))
}

/** The unit that bears a slug today, or its latest one when the slug is no longer in use; undefined for an unknown slug. */
export function currentArea(slug: string, areas: readonly Area[]): Area | undefined {
  return bearing(slug, areas).at(-1)
}

/** The units that bear or bore a slug, those that are no more first, in the order in which they ended. */
export function bearing(slug: string, areas: readonly Area[]): readonly Area[] {
  const known = bearers.get(areas) ?? bySlug(areas)
  bearers.set(areas, known)
  return known.get(slug) ?? []
}

const bearers = new WeakMap<readonly Area[], ReadonlyMap<string, readonly Area[]>>()

function bySlug(areas: readonly Area[]): ReadonlyMap<string, readonly Area[]> {
  const found = new Map<string, Area[]>()
  for (const area of [...areas].sort(byEnd)) {
    const others = found.get(area.slug)
    if (others) others.push(area)
    else found.set(area.slug, [area])
  }
  return found
}

function byEnd({ validTo: one }: Area, { validTo: other }: Area): number {
  return one === other ? 0 : one === null ? 1 : other === null ? -1 : one < other ? -1 : 1
}
