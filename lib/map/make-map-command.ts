import { writeFileSync } from 'node:fs'
import map from '@svg-maps/vietnam'
import { labelPoint, middle } from './label-point.ts'
import { mergedPath } from './merged-path.ts'
import { shareBorders } from './shared-borders.ts'
import { signedArea } from './signed-area.ts'
import { simplifyBorders } from './simplify-borders.ts'
import { type Point, parsePath, type Ring, writePath } from './svg-path.ts'

/*
 * Writes seeds/map.json from the package @svg-maps/vietnam: run `npx tsx lib/map/make-map-command.ts` when the package
 * changes. Tolerances are in units of the view box, 812 wide: at 400 px a unit is half a pixel.
 */
const BORDER_TOLERANCE = 0.45
const DETAIL = 0.6
const ISLET_DETAIL = 0.15
const ARCHIPELAGOS = ['hoangsa', 'truongsa']

// The types of the package name a module that it does not bring along.
const locations: readonly { readonly id: string; readonly path: string }[] = map.locations
const drawn = locations.map(({ id, path }) => ({ id, rings: parsePath(path) }))
const land = drawn.filter(({ id }) => !ARCHIPELAGOS.includes(id))
const simple = simplifyBorders(
  shareBorders(
    land.flatMap(({ rings }) => rings),
    BORDER_TOLERANCE,
  ),
  DETAIL,
)

const rings = new Map<string, readonly Ring[]>()
for (const { id, rings: own } of land) rings.set(id, simple.splice(0, own.length))
// The islands of the archipelagos are smaller than the detail of the mainland: all are kept, and finer.
for (const { id, rings: own } of drawn.filter(({ id }) => ARCHIPELAGOS.includes(id))) {
  rings.set(id, simplifyBorders(own, ISLET_DETAIL))
}

const shapes = Object.fromEntries(
  [...rings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => {
      const label = ARCHIPELAGOS.includes(id) ? middle(own) : labelPoint(own)
      const path = writePath(own.map(onGrid).map(clockwise))
      // The source draws Hà Nội in two parts; merging takes away the seam. Islets are never merged: two could touch.
      return [id, { path: ARCHIPELAGOS.includes(id) ? path : mergedPath([path]), label: rounded(label) }]
    }),
)
const text = `${JSON.stringify({ viewBox: map.viewBox, shapes })}\n`
writeFileSync(new URL('../../seeds/map.json', import.meta.url), text)
console.log(`seeds/map.json: ${Object.keys(shapes).length} shapes, ${text.length} bytes`)

/** An islet that vanishes between the tenths becomes a triangle of two tenths: no island is left out. */
function onGrid(ring: Ring): Ring {
  const points = ring.map(rounded)
  if (Math.abs(signedArea(points)) > 0.001) return points
  const [x, y] = points[0] ?? [0, 0]
  return [
    [x, y],
    [x + 0.2, y],
    [x + 0.1, y + 0.2],
  ]
}

/** The source has no holes, and a ring that is turned against the rest would be taken for one. */
function clockwise(ring: Ring): Ring {
  return signedArea(ring) < 0 ? [...ring].reverse() : ring
}

function rounded([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}
