import { distanceToEdge } from './shared-borders.ts'
import type { Point, Ring } from './svg-path.ts'

/**
 * Leaves out the points that change outlines by less than `tolerance`, the same ones on both sides of a border.
 * Neighbours must share their points already, as the same objects. No ring is lost: the smallest keep three points.
 */
export function simplifyBorders(rings: readonly Ring[], tolerance: number): Ring[] {
  const order = new Map<Point, number>()
  for (const point of rings.flat()) if (!order.has(point)) order.set(point, order.size)
  const corners = junctions(rings)
  return rings.map((ring) => {
    // Without a junction the outline is cut at points that do not depend on where a neighbour starts to draw it.
    const ends = ring.some((point) => corners.has(point)) ? corners : cuts(ring, order)
    const start = ring.findIndex((point) => ends.has(point))
    const turned = [...ring.slice(start), ...ring.slice(0, start + 1)]
    const simple = stretches(turned, ends).flatMap((stretch) => simplifyStretch(stretch, order, tolerance).slice(0, -1))
    return simple.length > 2 ? simple : smallest(ring)
  })
}

/** The points where the border goes on with other neighbours: those with more or fewer than two different neighbours. */
function junctions(rings: readonly Ring[]): Set<Point> {
  const beside = new Map<Point, Set<Point>>()
  for (const ring of rings) {
    for (const [index, point] of ring.entries()) {
      const neighbours = beside.get(point) ?? new Set()
      neighbours.add(ring[(index + 1) % ring.length] ?? point)
      neighbours.add(ring[(index || ring.length) - 1] ?? point)
      beside.set(point, neighbours)
    }
  }
  return new Set([...beside].filter(([, neighbours]) => neighbours.size !== 2).map(([point]) => point))
}

function cuts(ring: Ring, order: ReadonlyMap<Point, number>): Set<Point> {
  const first = ring.reduce((a, b) => ((order.get(b) ?? 0) < (order.get(a) ?? 0) ? b : a))
  return new Set([first, farthest(ring, (point) => distanceToEdge(point, first, first))])
}

/** The ring cut up at its ends; each stretch has both of its ends. */
function stretches(points: readonly Point[], ends: ReadonlySet<Point>): Point[][] {
  const found: Point[][] = []
  let stretch: Point[] = []
  for (const point of points) {
    stretch.push(point)
    if (stretch.length > 1 && ends.has(point)) {
      found.push(stretch)
      stretch = [point]
    }
  }
  return found
}

function simplifyStretch(stretch: readonly Point[], order: ReadonlyMap<Point, number>, tolerance: number): Point[] {
  const [from, to] = [stretch[0], stretch.at(-1)]
  if (!from || !to) return []
  // Both neighbours must cut the stretch in the same direction, or a tie between two points falls differently.
  const backwards = (order.get(from) ?? 0) > (order.get(to) ?? 0)
  const kept = douglasPeucker(backwards ? [...stretch].reverse() : stretch, tolerance)
  return backwards ? kept.reverse() : kept
}

function douglasPeucker(points: readonly Point[], tolerance: number): Point[] {
  const [from, to] = [points[0], points.at(-1)]
  if (!from || !to || points.length < 3) return [...points]
  const middle = farthest(points, (point) => distanceToEdge(point, from, to))
  if (distanceToEdge(middle, from, to) < tolerance) return [from, to]
  const at = points.indexOf(middle, 1)
  return [...douglasPeucker(points.slice(0, at + 1), tolerance), ...douglasPeucker(points.slice(at), tolerance).slice(1)]
}

/** Three points of an islet that enclose the most. */
function smallest(ring: Ring): Ring {
  const first = ring.reduce((a, b) => (b[0] < a[0] ? b : a))
  const second = farthest(ring, (point) => distanceToEdge(point, first, first))
  const third = farthest(ring, (point) => distanceToEdge(point, first, second))
  return [first, second, third]
}

function farthest(points: readonly Point[], away: (point: Point) => number): Point {
  return points.reduce((a, b) => (away(b) > away(a) ? b : a))
}
