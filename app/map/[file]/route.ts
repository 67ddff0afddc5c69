import { areaMap, MERGER } from '../../../lib/map/area-shapes.ts'
import { mergedPath } from '../../../lib/map/merged-path.ts'
import { SHAPE_IDS, shapePath } from '../../../lib/map/shapes.ts'
import { addDays } from '../../../lib/time/civil-date.ts'
import { areasOnRecord } from '../../request/on-record.ts'

const DAYS: Readonly<Record<string, string>> = { '34.svg': MERGER, '63.svg': addDays(MERGER, -1) }

/**
 * The outlines of one set of boundaries as a file of named paths, which every map of every page refers to:
 * fetched once, where inline paths would weigh on each page anew. `u-` are units, `s-` the shapes they are made of.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const day = DAYS[file]
  if (day === undefined) return new Response(`no map "${file}" (there are ${Object.keys(DAYS).join(', ')})`, { status: 404 })
  const areas = await areasOnRecord()
  const country = areas.find(({ kind }) => kind === 'country')
  if (!country) throw new RangeError('no country among the areas')
  const { units } = areaMap(country, day, areas)
  // A unit of one shape is drawn once and named twice.
  const alone = new Map(
    units.flatMap(({ area, shapes: [only, ...more] }) => (only && more.length === 0 ? [[only, slugOf(area)]] : [])),
  )
  const paths = [
    ...units.map(({ area, shapes }) => path(`u-${slugOf(area)}`, mergedPath(shapes.map(shapePath)))),
    ...SHAPE_IDS.map((id) => (alone.has(id) ? `<use id="s-${id}" href="#u-${alone.get(id)}"/>` : path(`s-${id}`, shapePath(id)))),
  ]
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${paths.join('')}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  })
}

function slugOf(area: string): string {
  return area.split('@')[0] ?? area
}

function path(id: string, d: string): string {
  return `<path id="${id}" d="${d}"/>`
}
