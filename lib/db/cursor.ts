import { type CivilDate, isCivilDate } from '../time/civil-date.ts'
import { readCursorText, writeCursorText } from './cursor-text.ts'

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

/** The opaque text that stands for a place. */
export function writeCursor({ start, id }: Place): string {
  return writeCursorText(start, id)
}

/** The place a cursor stands for; throws a CursorError for any text that `writeCursor` does not write. */
export function readCursor(cursor: string): Place {
  const { at, id } = readCursorText(cursor, isCivilDate)
  return { start: at, id }
}
