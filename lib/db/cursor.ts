import { type CivilDate, isCivilDate } from '../time/civil-date.ts'

/** A place in the order of facts: by first day, then by id. */
export interface Place {
  readonly start: CivilDate
  readonly id: string
}

/** A part of a long list: at most `limit` facts, those after the one the cursor names (null: from the first). */
export interface Page {
  readonly limit: number
  readonly after: string | null
  /** From the last place to the first; `after` then goes on towards the first. */
  readonly newestFirst?: boolean
}

/** A cursor that no list of this application gave out. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
  constructor(readonly cursor: string) {
    super(`cannot read the cursor "${cursor}" (accepted: the "next" of an earlier answer, unchanged)`)
  }
}

/** The opaque text that stands for a place. */
export function writeCursor({ start, id }: Place): string {
  return Buffer.from(`${start}|${id}`).toString('base64url')
}

/** The place a cursor stands for; throws a CursorError for any text that `writeCursor` does not write. */
export function readCursor(cursor: string): Place {
  const [start = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|')
  const place = { start, id }
  // Decoding forgives stray characters, so the text is compared with what would have been written.
  if (rest.length > 0 || !isCivilDate(start) || !/^[oe]_[0-9a-z]{6}$/.test(id) || writeCursor(place) !== cursor) {
    throw new CursorError(cursor)
  }
  return place
}
