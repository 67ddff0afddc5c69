import type { Area } from '../facts/area.ts'
import { lineage } from '../facts/lineage.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Locale } from '../words/locale.ts'
import type { Translator } from '../words/translator.ts'
import { areaName } from './area-name.ts'
import type { Series } from './picture.ts'

/** Three hues are told apart by everyone; a fourth province shares the first one's and is told by its name. */
const COLOURS = 3

export interface ShownSeries {
  /** Slugs of the provinces that the picture is about, in the order of their colours. */
  readonly provinces: readonly string[]
  /** Units of those provinces' lineages that have facts. */
  readonly units: readonly Area[]
  readonly series: readonly Series[]
  /** The index into `series` of the first of these areas that is shown there. */
  readonly indexOf: (areas: readonly string[]) => number
  /** The province that a unit is told under; null for the country, a region and what belongs to none. */
  readonly provinceOf: (area: string) => string | null
  /** Whether the unit is what one of the provinces is today; anything else is named beside its figures. */
  readonly isCurrent: (area: string) => boolean
}

interface Given {
  /** Chosen by the reader; empty means every province that has facts. */
  readonly provinces: readonly string[]
  /** How many facts each area has, by its id; areas without any are absent. */
  readonly counts: ReadonlyMap<string, number>
  readonly areas: readonly Area[]
  readonly today: CivilDate
  readonly locale: Locale
  readonly t: Translator
}

/** Which provinces and predecessors the picture shows, and in which colour. Predecessors share the colour of what they led to. */
export function shownSeries({ provinces: chosen, counts, areas, today, locale, t }: Given): ShownSeries {
  const provinces = chosen.length > 0 ? chosen : provincesWithFacts(counts, areas)
  const byId = new Map(areas.map((area) => [area.id, area]))
  const series: Series[] = []
  const units: Area[] = []
  const toldUnder = new Map<string, string>()
  const add = (area: Area, colour: number) => {
    if (!counts.has(area.id) || series.some((shown) => shown.area === area.id)) return
    series.push({ area: area.id, name: areaName(area.id, { areas: byId, locale, t }), colour: colour % COLOURS })
  }
  provinces.forEach((slug, colour) => {
    for (const { area } of [...lineage(slug, areas)].reverse()) {
      if (counts.has(area.id)) units.push(area)
      if (!toldUnder.has(area.id)) toldUnder.set(area.id, slug)
      add(area, colour)
    }
  })
  // A province's own colour stays its own: what belongs to the country or a region comes after all of them.
  for (const area of areas) add(area, provinces.length)
  const current = new Set(units.filter((unit) => provinces.includes(unit.slug) && !isGone(unit, today)).map(({ id }) => id))
  const positions = new Map(series.map((shown, index) => [shown.area, index]))
  const lineageCount = series.filter((shown) => units.some((unit) => unit.id === shown.area)).length
  return {
    provinces,
    units,
    series,
    indexOf(ids) {
      const found = ids.map((id) => positions.get(id)).filter((index) => index !== undefined)
      return found.find((index) => index < lineageCount) ?? found[0] ?? 0
    },
    provinceOf: (area) => toldUnder.get(area) ?? null,
    isCurrent: (area) => current.has(area),
  }
}

/** How often each id occurs. */
export function countIds(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The areas that an event is told of. What one of them became is left out: a split belongs to the province that was split. */
export function chiefAreas(ids: readonly string[], areas: readonly Area[]): readonly string[] {
  return ids.filter((id) => !areas.find((area) => area.id === id)?.predecessors.some((older) => ids.includes(older)))
}

function isGone({ validTo }: Area, today: CivilDate): boolean {
  return validTo !== null && validTo <= today
}

/** The provinces with facts, richest first; a unit that another shown province came from is told there and not by itself. */
function provincesWithFacts(counts: ReadonlyMap<string, number>, areas: readonly Area[]): string[] {
  const local = areas.filter((area) => counts.has(area.id) && area.kind !== 'country' && area.kind !== 'region')
  const facts = (slug: string) =>
    local.filter((area) => area.slug === slug).reduce((sum, area) => sum + (counts.get(area.id) ?? 0), 0)
  const richest = new Map([...new Set(local.map(({ slug }) => slug))].map((slug) => [slug, facts(slug)]))
  const slugs = [...richest.keys()].sort((a, b) => (richest.get(b) ?? 0) - (richest.get(a) ?? 0) || a.localeCompare(b))
  const lines = new Map(slugs.map((slug) => [slug, new Set(lineage(slug, areas).map(({ area }) => area.id))]))
  for (const slug of [...slugs].reverse()) {
    const isTold = ({ id }: Area) => [...lines].some(([other, line]) => other !== slug && line.has(id))
    if (local.filter((area) => area.slug === slug).every(isTold)) lines.delete(slug)
  }
  return [...lines.keys()]
}
