import { isCivilDate } from '../time/civil-date.ts'
import { readCursorText, writeCursorText } from './cursor-text.ts'

/** A place in the order in which facts were recorded, the last first: by instant, then by id. */
export interface RecordedPlace {
  readonly recordedAt: Date
  readonly id: string
}

/** The opaque text that stands for a place. */
export function writeNewestCursor({ recordedAt, id }: RecordedPlace): string {
  return writeCursorText(recordedAt.toISOString(), id)
}

/** The place a cursor stands for; throws a CursorError for any text that `writeNewestCursor` does not write. */
export function readNewestCursor(cursor: string): RecordedPlace {
  const { at, id } = readCursorText(cursor, isInstant)
  return { recordedAt: new Date(at), id }
}

/** Whether a text is an instant as it is written here, of a year that the database knows: it has none before the first. */
function isInstant(text: string): boolean {
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text && isCivilDate(text.slice(0, 10))
}
