/**
 * How a picture arranges itself in the room it finds; without a gutter, names stand above their plots.
 * The limits stand in drawn-picture.module.css too.
 */
const ROOMS = [
  { from: 0, form: 'narrow', gutter: 0 },
  { from: 560, form: 'middle', gutter: 0 },
  { from: 736, form: 'middle', gutter: 176 },
  { from: 1156, form: 'middle', gutter: 216 },
  { from: 1196, form: 'wide', gutter: 216 },
] as const

export type Room = (typeof ROOMS)[number]
export type Form = Room['form']

/**
 * The drawings that the server makes before anybody has measured the room; the narrow one where there may be so little of it. Stretching a layout sideways is harmless,
 * squeezing it lets labels meet: each width is the narrowest plot of its form (narrow: that of a phone of 360 pixels).
 */
export const NOMINAL_PLOTS: readonly { readonly form: Form; readonly width: number }[] = [
  { form: 'narrow', width: 328 },
  { form: 'middle', width: 560 },
  { form: 'wide', width: 980 },
]

/** How a picture arranges itself in so many pixels, by the same limits as the style sheet. */
export function roomFor(pixels: number): Room {
  return ROOMS.findLast(({ from }) => pixels >= from) ?? ROOMS[0]
}
