import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = 8

/**
 * A PNG with words about itself: one `iTXt` chunk for each keyword, in UTF-8, right after the header
 * (PNG 1.2, 11.3.4.5). Keywords are Latin-1 of 1 to 79 letters: "Title", "Source".
 */
export function withPngText(png: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const headerEnd = SIGNATURE + 12 + png.readUInt32BE(SIGNATURE)
  const chunks = Object.entries(texts).map(([keyword, text]) => {
    const words = deflateSync(Buffer.from(text.normalize('NFC'), 'utf8'))
    return chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\u0001\0\0\0`, 'latin1'), words]))
  })
  return Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
