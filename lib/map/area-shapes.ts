import type { Area } from '../facts/area.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'

/** The day on which 63 provinces and cities became 34 (Resolution 202/2025/QH15). */
export const MERGER: CivilDate = '2025-07-01'

/** A province or city as the map draws it: the shapes that it is made up of. */
export interface MapUnit {
  readonly area: string
  readonly shapes: readonly string[]
}

export interface AreaMap {
  /** How many units the boundaries make: those before or since the merger. */
  readonly boundaries: 63 | 34
  /** Every unit, for the outlines; together they use each shape once. */
  readonly units: readonly MapUnit[]
  /** The shapes to fill. Not always whole units: Yên Bái fills a part of the Lào Cai of today. Empty when the map has none. */
  readonly filled: readonly string[]
}

/**
 * What to draw for an area on a day. The map knows two sets of boundaries: a day before the merger gets those of the
 * 63 units, however early it is, so the caption must name them.
 * Throws a RangeError when the area names a shape that no unit of that day has.
 */
export function areaMap(area: Area, day: CivilDate, areas: readonly Area[]): AreaMap {
  const merged = day >= MERGER
  const units = unitsOn(merged ? day : addDays(MERGER, -1), areas)
  const drawn = new Set(units.flatMap(({ shapes }) => shapes))
  const unknown = area.mapIds.filter((id) => !drawn.has(id))
  if (unknown.length > 0) throw new RangeError(`${area.id} names shapes that the map of ${day} lacks: ${unknown.join(', ')}`)
  return { boundaries: merged ? 34 : 63, units, filled: area.mapIds }
}

/** The day whose boundaries suit an area best: the last on which it existed, or `today` while it still does. */
export function mapDay(area: Area, today: CivilDate): CivilDate {
  return area.validTo !== null && area.validTo <= today ? addDays(area.validTo, -1) : today
}

function unitsOn(day: CivilDate, areas: readonly Area[]): MapUnit[] {
  return areas
    .filter(({ kind }) => kind === 'province' || kind === 'city')
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day < validTo))
    .map(({ id, mapIds }) => ({ area: id, shapes: mapIds }))
}
