/**
 * How a horizontal pixel of the layout becomes an SVG length.
 * The browser's picture is laid out for its exact width; the server's is laid out for a nominal one and given in percent,
 * so that marks stand right at every width before JavaScript while text keeps its size.
 */
export type PlaceX = (pixels: number) => number | string

/** Pixels as they are, to a hundredth. */
export const exactly: PlaceX = (pixels) => Math.round(pixels * 100) / 100

/** Percent of the nominal width: 286 of 1144 → "25%". */
export function inPercentOf(nominalWidth: number): PlaceX {
  return (pixels) => `${Math.round((pixels / nominalWidth) * 1e5) / 1e3}%`
}
