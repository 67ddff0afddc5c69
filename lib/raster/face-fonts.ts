import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACES, type Face } from '../view/font-faces.ts'
import { gatherGlyphs } from './gather-glyphs.ts'
import { type GlyphSource, glyphSource } from './glyph-outlines.ts'
import { sfnt, trueTypeTables, type WrittenTables } from './true-type.ts'
import { woffTables } from './woff-tables.ts'
import { writeWoff } from './write-woff.ts'

/** Names and files of the faces in drawings; weights as a drawing asks for them. */
const FONTS: Readonly<Record<Face, { readonly family: string; readonly file: string; readonly weight: number }>> = {
  sans: { family: 'Be Vietnam Pro', file: 'be-vietnam-pro', weight: 400 },
  sansBold: { family: 'Be Vietnam Pro', file: 'be-vietnam-pro', weight: 600 },
  serif: { family: 'Source Serif 4', file: 'source-serif-4', weight: 400 },
  serifBold: { family: 'Source Serif 4', file: 'source-serif-4', weight: 600 },
}

const SUBSETS = ['latin', 'vietnamese'] as const
const EVERY_FACE = Object.keys(FACES) as readonly Face[]

const sources = new Map<Face, readonly GlyphSource[]>()
let whole: readonly Buffer[] | undefined

/**
 * The four faces as TrueType files with all letters that Vietnamese and English write, read once from the packages that
 * stand in `node_modules` of the working directory. A rasteriser that chooses one file for a whole text needs both scripts
 * in one, and the packages hold them apart.
 */
export function wholeFonts(): readonly Buffer[] {
  whole ??= EVERY_FACE.map((face) => sfnt(faceTables(face, everyLetter())))
  return whole
}

/** One face with these letters only, small enough to travel inside a drawing. */
export function faceWoff(face: Face, letters: Iterable<string>): Buffer {
  return writeWoff(faceTables(face, letters))
}

export function faceFamily(face: Face): { readonly family: string; readonly weight: number } {
  return FONTS[face]
}

function faceTables(face: Face, letters: Iterable<string>): WrittenTables {
  const files = sourcesOf(face)
  const [{ unitsPerEm, ascent, descent } = { unitsPerEm: 1000, ascent: 1000, descent: -300 }] = files
  return trueTypeTables({ ...FONTS[face], unitsPerEm, ascent, descent }, gatherGlyphs(files, letters))
}

function sourcesOf(face: Face): readonly GlyphSource[] {
  const there = sources.get(face)
  if (there) return there
  const { file, weight } = FONTS[face]
  const read = SUBSETS.map((subset) =>
    glyphSource(
      woffTables(
        readFileSync(
          join(process.cwd(), 'node_modules', '@fontsource', file, 'files', `${file}-${subset}-${weight}-normal.woff`),
        ),
      ),
    ),
  )
  sources.set(face, read)
  return read
}

/** From the space to the last letter of Vietnamese, with the signs of print; letters that no file has are passed over. */
function everyLetter(): readonly string[] {
  const ranges = [
    [0x20, 0x17f],
    [0x1a0, 0x1b0],
    [0x300, 0x323],
    [0x1ea0, 0x1ef9],
    [0x2000, 0x20ac],
    [0x2190, 0x2215],
  ] as const
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
}
