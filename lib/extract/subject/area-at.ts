import type { Area } from '../../facts/area.ts'
import type { CivilDate } from '../../time/civil-date.ts'

type ListedArea = Omit<Area, 'successors'>

/** Which unit a name means on a day: "Lào Cai" of 2024 and of 2026 are two. */
export class AreasBySlug {
  readonly #bySlug = new Map<string, ListedArea[]>()
  readonly #byId: ReadonlyMap<string, ListedArea>

  constructor(areas: readonly ListedArea[]) {
    this.#byId = new Map(areas.map((area) => [area.id, area]))
    for (const area of areas) this.#bySlug.set(area.slug, [...(this.#bySlug.get(area.slug) ?? []), area])
  }

  /**
   * The unit of that name on that day; before it existed, the one unit it came from, if it came from one. A former unit
   * ("Yên Bái (cũ)") and a name out of use stay the last unit of the name. Null for a slug that is in no list.
   */
  at(slug: string, day: CivilDate, former = false): ListedArea | null {
    const units = this.#bySlug.get(slug) ?? []
    const valid = units.find((unit) => isValid(unit, day))
    if (valid && !(former && valid.validTo === null && units.length > 1)) return valid
    const ended = units.filter((unit) => unit.validTo !== null && unit.validTo <= day).at(-1)
    if (ended) return ended
    const first = [...units].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))[0]
    if (first === undefined) return null
    const before = this.#before(first, day, 6)
    return isValid(before, day) ? before : first
  }

  #before(unit: ListedArea, day: CivilDate, steps: number): ListedArea {
    if (steps === 0 || isValid(unit, day)) return unit
    const parents = unit.predecessors.flatMap((id) => this.#byId.get(id) ?? [])
    const [only] = parents
    return only === undefined || parents.length > 1 ? unit : this.#before(only, day, steps - 1)
  }
}

function isValid({ validFrom, validTo }: ListedArea, day: CivilDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo)
}
