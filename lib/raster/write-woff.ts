import { deflateSync } from 'node:zlib'
import { checksum, padded, type WrittenTables } from './true-type.ts'

/** Tables as a WOFF 1.0 file, each packed where that makes it shorter: for fonts that travel inside an SVG. */
export function writeWoff(tables: WrittenTables): Buffer {
  let offset = 44 + tables.length * 20
  const packed = tables.map(([tag, data]) => {
    const deflated = deflateSync(data, { level: 9 })
    const stored = deflated.length < data.length ? deflated : data
    const entry = Buffer.alloc(20)
    entry.write(tag, 0, 'latin1')
    for (const [index, value] of [offset, stored.length, data.length, checksum(data)].entries()) {
      entry.writeUInt32BE(value, 4 + index * 4)
    }
    offset += padded(stored).length
    return { entry, stored: padded(stored) }
  })
  const header = Buffer.alloc(44)
  header.writeUInt32BE(0x774f4646, 0)
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(offset, 8)
  header.writeUInt16BE(tables.length, 12)
  header.writeUInt32BE(12 + tables.length * 16 + tables.reduce((sum, [, data]) => sum + padded(data).length, 0), 16)
  header.writeUInt16BE(1, 20)
  return Buffer.concat([header, ...packed.map(({ entry }) => entry), ...packed.map(({ stored }) => stored)])
}
