import widths from './font.widths.json' with { type: 'json' }
import type { Face } from './font-faces.ts'

/** A letter that the table lacks counts as wide as this: labels may then keep too much room, never too little. */
const UNKNOWN = 950

const TABLE: Readonly<Record<Face, Readonly<Record<string, number>>>> = widths

/** Thousandths of an em of texts that were measured: a picture in the hand measures its labels again in every frame. */
const measured: Readonly<Record<Face, Map<string, number>>> = {
  sans: new Map(),
  sansBold: new Map(),
  serif: new Map(),
  serifBold: new Map(),
}
/** Of one face; a server that draws many pages must not remember all their words for ever. */
const MOST_REMEMBERED = 4_000

/**
 * The width of a text in pixels, from the fonts' own advance widths: the same number on the server and in the browser,
 * before any font is loaded. Kerning is left out; it only ever makes Vietnamese labels a little narrower.
 */
export function textWidth(text: string, face: Face, size: number): number {
  const known = measured[face]
  let sum = known.get(text)
  if (sum === undefined) {
    sum = advance(text, TABLE[face])
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(text, sum)
  }
  return (sum * size) / 1000
}

function advance(text: string, table: Readonly<Record<string, number>>): number {
  let sum = 0
  for (const letter of text.normalize('NFC')) sum += table[letter] ?? UNKNOWN
  return sum
}
