import type { GatheredGlyphs } from './gather-glyphs.ts'

/** What a font file says of itself beside its letters. Lengths in units of the em square. */
export interface FontDescription {
  readonly family: string
  readonly weight: number
  readonly unitsPerEm: number
  readonly ascent: number
  /** Negative, as in the table `hhea`. */
  readonly descent: number
}

/** A font's tables, each under its four letters; `sfnt` and WOFF pack the same ones. */
export type WrittenTables = readonly (readonly [tag: string, data: Buffer])[]

/** The least that browsers and rasterisers ask of a TrueType font (OpenType 1.9), without hints and kerning. */
export function trueTypeTables(font: FontDescription, { glyphs, codePoints }: GatheredGlyphs): WrittenTables {
  const outlines = glyphs.map(({ outline }) => padded(outline))
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  for (const [index, outline] of outlines.entries()) {
    offset += outline.length
    loca.writeUInt32BE(offset, (index + 1) * 4)
  }
  const hmtx = Buffer.concat(glyphs.map(({ advance, bearing }) => words(advance, bearing)))
  return [
    ['OS/2', os2(font, codePoints)],
    ['cmap', cmap(codePoints)],
    ['glyf', Buffer.concat(outlines)],
    ['head', head(font)],
    ['hhea', hhea(font, glyphs)],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp(glyphs)],
    ['name', name(font)],
    ['post', Buffer.concat([longs(0x00030000, 0), words(-100, 50), longs(0, 0, 0, 0, 0)])],
  ]
}

/** Tables as a file that rasterisers read. */
export function sfnt(tables: WrittenTables): Buffer {
  const power = Math.floor(Math.log2(tables.length))
  const range = 2 ** power * 16
  const header = Buffer.concat([longs(0x00010000), words(tables.length, range, power, tables.length * 16 - range)])
  let offset = 12 + tables.length * 16
  const entries = tables.map(([tag, data]) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), longs(checksum(data), offset, data.length)])
    offset += padded(data).length
    return entry
  })
  return Buffer.concat([header, ...entries, ...tables.map(([, data]) => padded(data))])
}

export function checksum(table: Buffer): number {
  const data = padded(table)
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}

/** Tables begin at multiples of four bytes. */
export function padded(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))])
}

function words(...values: readonly number[]): Buffer {
  const data = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) data.writeUInt16BE(value & 0xffff, index * 2)
  return data
}

function longs(...values: readonly number[]): Buffer {
  const data = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) data.writeUInt32BE(value >>> 0, index * 4)
  return data
}

/** Format 12: one group for each letter. */
function cmap(codePoints: GatheredGlyphs['codePoints']): Buffer {
  const groups = codePoints.map(([codePoint, id]) => longs(codePoint, codePoint, id))
  const table = Buffer.concat([words(12, 0), longs(16 + groups.length * 12, 0, groups.length), ...groups])
  return Buffer.concat([words(0, 1, 3, 10), longs(12), table])
}

function head({ unitsPerEm, ascent, descent }: FontDescription): Buffer {
  const dates = Buffer.alloc(16)
  return Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    words(0x0003, unitsPerEm),
    dates,
    words(0, descent, unitsPerEm, ascent, 0, 8, 2, 1, 0),
  ])
}

function hhea({ ascent, descent }: FontDescription, glyphs: GatheredGlyphs['glyphs']): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance))
  return Buffer.concat([
    longs(0x00010000),
    words(ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
  ])
}

/** Limits that no outline here comes near; readers only reserve room by them. */
function maxp(glyphs: GatheredGlyphs['glyphs']): Buffer {
  return Buffer.concat([longs(0x00010000), words(glyphs.length, 1000, 100, 2000, 200, 2, 0, 0, 0, 0, 0, 0, 8, 4)])
}

function os2({ weight, unitsPerEm, ascent, descent }: FontDescription, codePoints: GatheredGlyphs['codePoints']): Buffer {
  const [first, last] = [codePoints[0]?.[0] ?? 0, codePoints.at(-1)?.[0] ?? 0]
  const small = Math.round(unitsPerEm * 0.65)
  return Buffer.concat([
    words(4, Math.round(unitsPerEm / 2), weight, 5, 0),
    words(small, small, 0, 0, small, small, 0, 0, 50, 250, 0),
    Buffer.alloc(10),
    longs(0x00000001, 0, 0, 0),
    Buffer.from('NONE', 'latin1'),
    words(0x0040, first, Math.min(last, 0xffff), ascent, descent, 0, ascent, -descent),
    longs(1, 0),
    words(Math.round(unitsPerEm * 0.5), Math.round(unitsPerEm * 0.7), 0, 32, 1),
  ])
}

function name({ family, weight }: FontDescription): Buffer {
  const texts = [
    [1, family],
    [2, 'Regular'],
    [4, `${family} ${weight}`],
    [6, `${family.replaceAll(' ', '')}-${weight}`],
  ] as const
  const encoded = texts.map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()] as const)
  let offset = 0
  const records = encoded.map(([id, text]) => {
    const record = words(3, 1, 0x0409, id, text.length, offset)
    offset += text.length
    return record
  })
  return Buffer.concat([words(0, texts.length, 6 + texts.length * 12), ...records, ...encoded.map(([, text]) => text)])
}
