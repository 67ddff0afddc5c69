import { unzlibSync } from 'fflate'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const LONGEST_TEXT = 1_000_000

/** Whether bytes are those of a PNG picture. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** The texts that a PNG carries beside its picture (chunks tEXt and iTXt), keyword first. Chunks that are cut short end the reading. */
export function pngTexts(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts: string[] = []
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'tEXt') texts.push(new TextDecoder('latin1').decode(content).replace('\0', ' '))
    if (type === 'iTXt') texts.push(internationalText(content))
    at += 12 + length
  }
  return texts
}

/** Keyword, compression flag and method, language and translated keyword, each ended by a zero; then the text. */
function internationalText(content: Uint8Array): string {
  const end = content.indexOf(0)
  const [flag] = content.subarray(end + 1)
  let start = end + 3
  for (let ends = 0; ends < 2; ends += 1) start = content.indexOf(0, start) + 1
  const text = content.subarray(start)
  if (flag === 0) return new TextDecoder().decode(text)
  try {
    // A buffer of the longest text: what unfolds to more is cut off there.
    return new TextDecoder().decode(unzlibSync(text, { out: new Uint8Array(LONGEST_TEXT) })).replaceAll('\0', '')
  } catch {
    return ''
  }
}
