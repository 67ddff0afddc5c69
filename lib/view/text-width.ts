import widths from './font.widths.json' with { type: 'json' }
import type { Face } from './font-faces.ts'

/** A letter that the table lacks counts as wide as this: labels may then keep too much room, never too little. */
const UNKNOWN = 950

const TABLE: Readonly<Record<Face, Readonly<Record<string, number>>>> = widths

/**
 * The width of a text in pixels, from the fonts' own advance widths: the same number on the server and in the browser,
 * before any font is loaded. Kerning is left out; it only ever makes Vietnamese labels a little narrower.
 */
export function textWidth(text: string, face: Face, size: number): number {
  const table = TABLE[face]
  let sum = 0
  for (const letter of text.normalize('NFC')) sum += table[letter] ?? UNKNOWN
  return (sum * size) / 1000
}
