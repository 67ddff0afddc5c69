import { distanceToEdge } from './shared-borders.ts'
import { signedArea } from './signed-area.ts'
import type { Point, Ring } from './svg-path.ts'

const STEPS = 48

/** Where a name fits best: the point of the largest outline that lies farthest from its edges. */
export function labelPoint(rings: readonly Ring[]): Point {
  const ring = rings.reduce((a, b) => (Math.abs(signedArea(b)) > Math.abs(signedArea(a)) ? b : a), rings[0] ?? [])
  const [left, top, right, bottom] = bounds([ring])
  let best: { point: Point; clearance: number } = { point: [(left + right) / 2, (top + bottom) / 2], clearance: 0 }
  for (let column = 1; column < STEPS; column++) {
    for (let row = 1; row < STEPS; row++) {
      const point: Point = [left + ((right - left) * column) / STEPS, top + ((bottom - top) * row) / STEPS]
      if (!encloses(ring, point)) continue
      const clearance = Math.min(
        ...ring.map((from, index) => distanceToEdge(point, from, ring[(index + 1) % ring.length] ?? from)),
      )
      if (clearance > best.clearance) best = { point, clearance }
    }
  }
  return best.point
}

/** The middle of all outlines together, for an archipelago: its name belongs to the waters, not to one island. */
export function middle(rings: readonly Ring[]): Point {
  const [left, top, right, bottom] = bounds(rings)
  return [(left + right) / 2, (top + bottom) / 2]
}

function bounds(rings: readonly Ring[]): [left: number, top: number, right: number, bottom: number] {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function encloses(ring: Ring, [x, y]: Point): boolean {
  let inside = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}
