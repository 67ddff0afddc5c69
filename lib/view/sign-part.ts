/*
 * The signs of facts as plain strokes and areas: what a mark looks like is decided once, and drawn by whoever draws.
 */

/**
 * How a part is painted. solid: filled · hatch: striped and outlined (an estimate) · dashed: hollow with a dashed outline ·
 * hollow: with a solid outline · ground: the colour of the page, to take away what lies below · cap: the end of a bar ·
 * stroke: struck through · broken: an end that breaks off · dots: a row of dots (worked out) · ring: a dotted ring ·
 * horizon: a thin hollow tail · fade: fades in from the left.
 */
export type SignPaint =
  | 'solid'
  | 'hatch'
  | 'dashed'
  | 'hollow'
  | 'ground'
  | 'cap'
  | 'stroke'
  | 'broken'
  | 'dots'
  | 'ring'
  | 'horizon'
  | 'fade'

/**
 * One stroke or area in pixels of the plot. A `path` is drawn around the point `x`, `y` and keeps its size where a picture
 * is stretched sideways; all others stretch with it.
 */
export type SignPart = { readonly paint: SignPaint } & (
  | { readonly form: 'rect'; readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
  | { readonly form: 'line'; readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
  | { readonly form: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly form: 'path'; readonly x: number; readonly y: number; readonly d: string }
)

/** Parts in their order: later ones lie over earlier ones. */
export type Sign = readonly SignPart[]

/** A line straight down, as long as `height`, from `y` upwards. */
export function upright(x: number, y: number, height: number, paint: SignPaint): SignPart {
  return { form: 'line', x1: x, x2: x, y1: y, y2: y - height, paint }
}
