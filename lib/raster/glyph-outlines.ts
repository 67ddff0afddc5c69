import { type FontTables, tableOf } from './woff-tables.ts'

/** A letter as a font file holds it: outline without hints, and how far the pen moves on. */
export interface Glyph {
  readonly outline: Buffer
  readonly advance: number
  readonly bearing: number
}

/** The letters of one font file with TrueType outlines. */
export interface GlyphSource {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Null where the file has no such letter. */
  readonly glyphId: (codePoint: number) => number | null
  readonly glyph: (id: number) => Glyph
  /** Glyphs that a composed one is put together from, each with the place of its number in the outline. */
  readonly parts: (outline: Buffer) => readonly { readonly at: number; readonly id: number }[]
}

const MORE_PARTS = 0x0020
const HAS_HINTS = 0x0100

/** Reads letters out of unpacked font tables (OpenType 1.9: cmap 4 and 12, glyf, loca, hmtx). */
export function glyphSource(tables: FontTables): GlyphSource {
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map((tag) => tableOf(tables, tag)) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ]
  const long = head.readInt16BE(50) === 1
  const offset = (id: number) => (long ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2)
  const metrics = hhea.readUInt16BE(34)
  const ids = codePoints(tableOf(tables, 'cmap'))
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    glyphId: (codePoint) => ids.get(codePoint) ?? null,
    glyph(id) {
      const last = Math.min(id, metrics - 1)
      const bearing = id < metrics ? hmtx.readInt16BE(id * 4 + 2) : hmtx.readInt16BE(metrics * 4 + (id - metrics) * 2)
      return { outline: withoutHints(glyf.subarray(offset(id), offset(id + 1))), advance: hmtx.readUInt16BE(last * 4), bearing }
    },
    parts: (outline) => partsOf(outline).parts,
  }
}

function codePoints(cmap: Buffer): ReadonlyMap<number, number> {
  const ids = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) readSegments(table, ids)
    if (format === 12) readGroups(table, ids)
  }
  return ids
}

function readSegments(table: Buffer, ids: Map<number, number>): void {
  const twice = table.readUInt16BE(6)
  for (let at = 0; at < twice; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + twice + at)]
    const delta = table.readUInt16BE(16 + 2 * twice + at)
    const rangeAt = 16 + 3 * twice + at
    const range = table.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const stored = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2)
      const id = range !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff
      if (id !== 0) ids.set(code, id)
    }
  }
}

function readGroups(table: Buffer, ids: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12
    const [start, end, first] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)]
    for (let code = start; code <= end; code += 1) ids.set(code, first + code - start)
  }
}

/** Hints refer to programs of their own file, which a font put together from two files cannot keep. */
function withoutHints(outline: Buffer): Buffer {
  if (outline.length === 0) return outline
  const contours = outline.readInt16BE(0)
  if (contours < 0) {
    const { end, flags } = partsOf(outline)
    const plain = Buffer.from(outline.subarray(0, end))
    for (const at of flags) plain.writeUInt16BE(plain.readUInt16BE(at) & ~HAS_HINTS, at)
    return plain
  }
  const count = 10 + contours * 2
  return Buffer.concat([outline.subarray(0, count), Buffer.alloc(2), outline.subarray(count + 2 + outline.readUInt16BE(count))])
}

function partsOf(outline: Buffer) {
  const parts: { at: number; id: number }[] = []
  const flags: number[] = []
  let at = 10
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return { parts, flags, end: outline.length }
  for (let more = true; more; ) {
    const flag = outline.readUInt16BE(at)
    flags.push(at)
    parts.push({ at: at + 2, id: outline.readUInt16BE(at + 2) })
    const scale = flag & 0x0008 ? 2 : flag & 0x0040 ? 4 : flag & 0x0080 ? 8 : 0
    at += 4 + (flag & 0x0001 ? 4 : 2) + scale
    more = (flag & MORE_PARTS) !== 0
  }
  return { parts, flags, end: at }
}
