import { strToU8, type Zippable, zipSync } from 'fflate'

/** ZIP knows local time from 1980 on and no zone; the first day of it, made in local time as the writer reads it back. */
const FIRST_DAY = new Date(1980, 0, 1)

/** Files as one archive. The same files make the same bytes on any day and in any zone. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const contents: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
  // The system byte says "FAT", whatever machine this is.
  return zipSync(contents, { mtime: FIRST_DAY, os: 0, level: 6 })
}
