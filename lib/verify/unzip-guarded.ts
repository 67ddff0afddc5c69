import { Unzip, UnzipInflate } from 'fflate'

/** An archive that unfolds to more than a file of ours ever does. */
export class TooMuchInArchive extends Error {}

const MAX_BYTES = 40_000_000
const MAX_FILES = 500
/** Deflate makes at most 1032 bytes of one: after each piece of this size it is seen how much there is. */
const PIECE = 8192

/**
 * The wanted files of a ZIP, unfolded piece by piece, so that a small archive of endless zeros is left as soon as it shows
 * what it is. Throws TooMuchInArchive for such, and whatever the reader throws for what is no archive.
 */
export function unzipGuarded(bytes: Uint8Array, wants: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let [total, count] = [0, 0]
  const unzip = new Unzip((file) => {
    count += 1
    if (count > MAX_FILES) throw new TooMuchInArchive(`more than ${MAX_FILES} files`)
    if (!wants(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      total += chunk.length
      if (total > MAX_BYTES) throw new TooMuchInArchive(`more than ${MAX_BYTES} bytes`)
      chunks.push(chunk)
      if (final) files.set(file.name, Buffer.concat(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let start = 0; start < bytes.length; start += PIECE) {
    unzip.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length)
  }
  return files
}
