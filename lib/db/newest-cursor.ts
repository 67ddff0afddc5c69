import { CursorError } from './cursor.ts'

/** A place in the order in which facts were recorded, the last first: by instant, then by id. */
export interface RecordedPlace {
  readonly recordedAt: Date
  readonly id: string
}

/** The opaque text that stands for a place. */
export function writeNewestCursor({ recordedAt, id }: RecordedPlace): string {
  return Buffer.from(`${recordedAt.toISOString()}|${id}`).toString('base64url')
}

/** The place a cursor stands for; throws a CursorError for any text that `writeNewestCursor` does not write. */
export function readNewestCursor(cursor: string): RecordedPlace {
  const [instant = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|')
  const recordedAt = new Date(instant)
  const isPlace = rest.length === 0 && !Number.isNaN(recordedAt.getTime()) && /^[oe]_[0-9a-z]{6}$/.test(id)
  // Decoding forgives stray characters, so the text is compared with what would have been written.
  if (!isPlace || writeNewestCursor({ recordedAt, id }) !== cursor) throw new CursorError(cursor)
  return { recordedAt, id }
}
