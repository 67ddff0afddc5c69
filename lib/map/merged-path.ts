import { signedArea } from './signed-area.ts'
import { type Point, parsePath, type Ring, writePath } from './svg-path.ts'

/** Square units of the view box; the smallest lagoon of the map has over ten. */
const SLIVER = 2

interface Edge {
  readonly from: Point
  readonly to: Point
}

/**
 * One outline around several shapes, without the borders between them. The shapes must share their border points to the
 * tenth, as those of seeds/map.json do.
 */
export function mergedPath(paths: readonly string[]): string {
  const left = new Map<string, Edge[]>()
  for (const ring of paths.flatMap((path) => clockwise(parsePath(path)))) {
    for (const [index, corner] of ring.entries()) {
      const [from, to] = [onGrid(corner), onGrid(ring[(index + 1) % ring.length] ?? corner)]
      if (String(from) === String(to)) continue
      // Turned the same way, two neighbours walk their border in opposite directions: the two edges cancel out.
      if (left.get(`${to}>${from}`)?.pop()) continue
      const same = left.get(`${from}>${to}`)
      if (same) same.push({ from, to })
      else left.set(`${from}>${to}`, [{ from, to }])
    }
  }
  const rings = chained([...left.values()].flat())
  // Turned against the rest is a hole: a lagoon, or a sliver where two borders of the source did not quite meet.
  return writePath(rings.filter((ring) => signedArea(ring) > 0 || signedArea(ring) < -SLIVER))
}

/** Closed walks over the edges. Where several leave a point any will do: the area that they enclose together is the same. */
function chained(edges: readonly Edge[]): Ring[] {
  const leaving = new Map<string, Point[]>()
  for (const { from, to } of edges) leaving.set(String(from), [...(leaving.get(String(from)) ?? []), to])
  const rings: Point[][] = []
  for (const { from } of edges) {
    const ring: Point[] = []
    for (let at: Point | undefined = from; at; at = leaving.get(String(at))?.pop()) ring.push(at)
    // The walk ends where it began, so the last point repeats the first.
    if (ring.length > 3) rings.push(ring.slice(0, -1))
  }
  return rings
}

/** All outlines of a shape turned together, so that its holes stay holes. */
function clockwise(rings: readonly Ring[]): readonly Ring[] {
  const total = rings.reduce((sum, ring) => sum + signedArea(ring), 0)
  return total < 0 ? rings.map((ring) => [...ring].reverse()) : rings
}

/** Relative steps add up to 12.299999: brought back to the tenth that they stand for. */
function onGrid([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}
