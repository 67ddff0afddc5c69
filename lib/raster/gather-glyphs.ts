import type { Glyph, GlyphSource } from './glyph-outlines.ts'

/** Letters of several files as one numbered row; the first stands for what none of them has. */
export interface GatheredGlyphs {
  readonly glyphs: readonly Glyph[]
  /** Numbers of the letters by code point, in rising order. */
  readonly codePoints: readonly (readonly [number, number])[]
}

/**
 * Takes the letters asked for from the first file that has them, and with a composed letter its parts.
 * Fontsource splits a typeface by script: "ộ" and "t" of one word come from two files.
 */
export function gatherGlyphs(sources: readonly GlyphSource[], letters: Iterable<string>): GatheredGlyphs {
  const [first] = sources
  if (!first) throw new RangeError('no font file to take letters from')
  const glyphs: Glyph[] = []
  const taken = new Map<string, number>()
  const take = (source: GlyphSource, id: number): number => {
    const key = `${sources.indexOf(source)} ${id}`
    const there = taken.get(key)
    if (there !== undefined) return there
    const number = glyphs.length
    taken.set(key, number)
    const glyph = source.glyph(id)
    const outline = Buffer.from(glyph.outline)
    glyphs.push({ ...glyph, outline })
    for (const part of source.parts(outline)) outline.writeUInt16BE(take(source, part.id), part.at)
    return number
  }
  take(first, 0)
  const wanted = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const codePoints = wanted.flatMap((codePoint) => {
    const source = sources.find((candidate) => candidate.glyphId(codePoint) !== null)
    const id = source?.glyphId(codePoint)
    return source && id !== undefined && id !== null ? [[codePoint, take(source, id)] as const] : []
  })
  return { glyphs, codePoints }
}
