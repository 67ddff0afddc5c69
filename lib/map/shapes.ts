import map from '../../seeds/map.json' with { type: 'json' }

interface Shape {
  readonly path: string
  /** Where a name fits best, in units of the view box. */
  readonly label: readonly number[]
}

const shapes: Readonly<Record<string, Shape>> = map.shapes

/** The frame that all shapes are drawn in, Hoàng Sa and Trường Sa included. */
export const MAP_VIEW_BOX: string = map.viewBox

export const SHAPE_IDS: readonly string[] = Object.keys(shapes)

/** SVG path data of one shape; throws a RangeError for an id that the map lacks. */
export function shapePath(id: string): string {
  return shapeOf(id).path
}

/** Where the name of a shape stands. */
export function shapeLabel(id: string): readonly [x: number, y: number] {
  const [x = 0, y = 0] = shapeOf(id).label
  return [x, y]
}

function shapeOf(id: string): Shape {
  const shape = shapes[id]
  if (!shape) throw new RangeError(`the map has no shape "${id}" (it has ${SHAPE_IDS.length}, such as ${SHAPE_IDS[0]})`)
  return shape
}
