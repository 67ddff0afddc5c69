import type { Area } from '../facts/area.ts'
import { type Box, collide } from './label-box.ts'
import type { TracedUnit } from './lineage-tracks.ts'

/** Pixels in which a line climbs from one track to another. */
const BEND = 30
/** Size of the names of units. */
export const NAME = 14
/** Kept between the letters of a label and a bend. */
const ASIDE = 5

/** From the track of what it came from to its own, level, and on to the track of what it went into. */
export function barPath(
  unit: TracedUnit,
  units: readonly TracedUnit[],
  from: (area: Area) => number,
  until: (area: Area) => number,
  toY: (track: number) => number,
): string {
  const y = toY(unit.track)
  // A hair between two units that follow on each other, so that they read as two.
  const [x1, x2] = [from(unit.area) + 1, until(unit.area) - 1]
  const bend = Math.min(BEND, (x2 - x1) / 2)
  const { left, right } = endsOf(unit, units, toY)
  const start =
    left === y ? `M${r(x1)} ${y}` : `M${r(x1)} ${left}C${r(x1 + bend / 2)} ${left} ${r(x1 + bend / 3)} ${y} ${r(x1 + bend)} ${y}`
  const end =
    right === y ? `H${r(x2)}` : `H${r(x2 - bend)}C${r(x2 - bend / 3)} ${y} ${r(x2 - bend / 2)} ${right} ${r(x2)} ${right}`
  return start + end
}

/** The heights that a unit comes from and goes to. It bends on the side of the branch, so that the trunk stays straight. */
function endsOf(unit: TracedUnit, units: readonly TracedUnit[], toY: (track: number) => number): { left: number; right: number } {
  const before = units.filter(({ area }) => unit.area.predecessors.includes(area.id))
  const after = units.filter(({ area }) => area.predecessors.includes(unit.area.id))
  const height = (others: readonly TracedUnit[]) =>
    toY(unit.track === 0 ? 0 : (others.find(({ track }) => track === 0) ?? others[0] ?? unit).track)
  return { left: height(before), right: height(after) }
}

/** The rooms in which a unit's line climbs from one track to another: no label may stand there. */
export function bendsOf(
  unit: TracedUnit,
  units: readonly TracedUnit[],
  from: (area: Area) => number,
  until: (area: Area) => number,
  toY: (track: number) => number,
): readonly Box[] {
  const y = toY(unit.track)
  const [x1, x2] = [from(unit.area), until(unit.area)]
  const bend = Math.min(BEND, (x2 - x1) / 2)
  const { left, right } = endsOf(unit, units, toY)
  const climb = (other: number, start: number): readonly Box[] =>
    other === y ? [] : [{ x1: start, x2: start + bend, y1: Math.min(other, y), y2: Math.max(other, y) }]
  return [...climb(left, x1), ...climb(right, x2 - bend)]
}

/** Whether a bend crosses the letters of a label. */
export function isCrossed(label: Box, bends: readonly Box[]): boolean {
  return bends.some((bend) => collide(label, bend, ASIDE))
}

/** The place for a name nearest to the middle of its line where no bend crosses its letters; the middle where there is none. */
export function besideBends(middle: number, wide: number, y: number, bends: readonly Box[], width: number): number {
  const inPlot = (x: number) => Math.max(wide / 2, Math.min(width - wide / 2, x))
  const boxAt = (x: number): Box => ({ x1: x - wide / 2, x2: x + wide / 2, y1: y - NAME, y2: y + 4 })
  const places = [middle, ...bends.flatMap(({ x1, x2 }) => [x1 - ASIDE - wide / 2, x2 + ASIDE + wide / 2])].map(inPlot)
  const nearest = places.filter((x) => !isCrossed(boxAt(x), bends)).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return nearest[0] ?? inPlot(middle)
}

/** Tenths of a pixel are enough for a path. */
export function r(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
