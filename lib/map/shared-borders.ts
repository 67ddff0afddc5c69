import type { Point, Ring } from './svg-path.ts'

/**
 * Makes neighbours share the very same points along their border. The source draws each province on its own, up to
 * `tolerance` beside its neighbour; simplified like that, borders would open into slivers.
 */
export function shareBorders(rings: readonly Ring[], tolerance: number): Ring[] {
  const canonical = snapper(tolerance)
  // Small islands stay as drawn: they touch nothing, and snapping could swallow them.
  const snapped = rings.map((ring) => (extent(ring) < 10 * tolerance ? ring : ring.map(canonical)))
  const cells = new Map<string, Set<Point>>()
  for (const point of new Set(snapped.flat())) addTo(cells, cell(point, tolerance), point)
  return snapped.map((ring) => withoutSpikes(withPointsOnEdges(ring, cells, tolerance)))
}

/** Replaces a point by the first one seen within `tolerance`. */
function snapper(tolerance: number): (point: Point) => Point {
  const seen = new Map<string, Set<Point>>()
  return (point) => {
    let best: Point | undefined
    for (const key of around(point, tolerance)) {
      for (const other of seen.get(key) ?? []) {
        if (distance(point, other) <= (best ? distance(point, best) : tolerance)) best = other
      }
    }
    if (best) return best
    addTo(seen, cell(point, tolerance), point)
    return point
  }
}

/** Runs every edge through the points that lie on it, so that a corner of one province is a corner of its neighbour too. */
function withPointsOnEdges(ring: Ring, cells: ReadonlyMap<string, ReadonlySet<Point>>, tolerance: number): Ring {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const length = distance(from, to)
    if (length === 0) return []
    const near = new Set<Point>()
    const steps = Math.ceil(length / tolerance)
    for (let step = 0; step <= steps; step++) {
      const along: Point = [from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps]
      for (const key of around(along, tolerance)) for (const point of cells.get(key) ?? []) near.add(point)
    }
    const onEdge = [...near]
      .map((point) => ({ point, share: shareOf(point, from, to), away: distanceToEdge(point, from, to) }))
      .filter(({ point, share, away }) => point !== from && point !== to && share > 0 && share < 1 && away <= tolerance)
      .sort((a, b) => a.share - b.share)
    return [from, ...onEdge.map(({ point }) => point)]
  })
}

/** Snapping can fold an outline onto itself: there and back again along the same edge, which encloses nothing. */
function withoutSpikes(ring: Ring): Ring {
  const kept: Point[] = []
  for (const point of ring) {
    if (kept.at(-1) === point) continue
    if (kept.at(-2) === point) kept.pop()
    else kept.push(point)
  }
  while (kept.length > 2 && (kept[0] === kept.at(-1) || kept[0] === kept.at(-2))) kept.pop()
  while (kept.length > 2 && kept[1] === kept.at(-1)) kept.shift()
  return kept
}

function shareOf(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  return ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy)
}

/** How far a point lies from the stretch between two others. */
export function distanceToEdge(point: Point, from: Point, to: Point): number {
  if (from[0] === to[0] && from[1] === to[1]) return distance(point, from)
  const share = Math.max(0, Math.min(1, shareOf(point, from, to)))
  return distance(point, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function extent(ring: Ring): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

function cell([x, y]: Point, size: number): string {
  return `${Math.floor(x / size)},${Math.floor(y / size)}`
}

function around([x, y]: Point, size: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => cell([x + dx * size, y + dy * size], size)))
}

function addTo(cells: Map<string, Set<Point>>, key: string, point: Point): void {
  const points = cells.get(key)
  if (points) points.add(point)
  else cells.set(key, new Set([point]))
}
