import type { Area } from '../facts/area.ts'

/** A unit and the line that it runs on: 0 is the trunk, negative above it, positive below. */
export interface TracedUnit {
  readonly area: Area
  readonly track: number
}

/**
 * The units of a lineage with those that split off from its trunk or took it over, each on a line where it meets no other.
 * The trunk is the unit of today and, backwards, what it came from: by preference the unit of the same name.
 */
export function assignTracks(own: readonly Area[], here: Area | undefined, areas: readonly Area[]): readonly TracedUnit[] {
  if (!here) return []
  const trunk = trunkOf(here, own)
  const related = areas.filter(
    (area) => own.includes(area) || area.predecessors.some((id) => trunk.some((unit) => unit.id === id)),
  )
  const others = related
    .filter((area) => !trunk.includes(area))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id))
  const traced: TracedUnit[] = trunk.map((area) => ({ area, track: 0 }))
  for (const area of others) {
    const track = [-1, 1, -2, 2, -3, 3].find((line) => !traced.some((unit) => unit.track === line && meet(unit.area, area))) ?? 4
    traced.push({ area, track })
  }
  return traced.sort((a, b) => startOf(a.area).localeCompare(startOf(b.area)))
}

function trunkOf(here: Area, own: readonly Area[]): readonly Area[] {
  const trunk = [here]
  for (let at: Area | undefined = here; at; ) {
    const before: readonly Area[] = own.filter((area) => at?.predecessors.includes(area.id))
    at = before.find(({ slug }) => slug === here.slug) ?? before[0]
    if (at && !trunk.includes(at)) trunk.push(at)
    else break
  }
  return trunk
}

function startOf(area: Area): string {
  return area.validFrom ?? ''
}

function meet(a: Area, b: Area): boolean {
  return startOf(a) < (b.validTo ?? '9999') && startOf(b) < (a.validTo ?? '9999')
}
