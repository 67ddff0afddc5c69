import { inflateSync } from 'node:zlib'

/** The tables of a font by their four letters, as they stand in an unpacked file. */
export type FontTables = ReadonlyMap<string, Buffer>

const SIGNATURE = 0x774f4646

/**
 * Unpacks a WOFF 1.0 file: a table is stored as it is, or packed with zlib when that is shorter
 * (https://www.w3.org/TR/WOFF/). Throws a RangeError for anything else, WOFF2 included.
 */
export function woffTables(file: Buffer): FontTables {
  if (file.length < 44 || file.readUInt32BE(0) !== SIGNATURE) throw new RangeError('not a WOFF 1.0 file')
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const entry = 44 + index * 20
    const [offset, packed, length] = [file.readUInt32BE(entry + 4), file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 12)]
    const stored = file.subarray(offset, offset + packed)
    tables.set(file.toString('latin1', entry, entry + 4), packed < length ? inflateSync(stored) : stored)
  }
  return tables
}

/** One table that a font of the kind read here cannot lack. Throws a RangeError naming it. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag)
  if (!table) throw new RangeError(`the font has no table "${tag}", only ${[...tables.keys()].join(', ')}`)
  return table
}
