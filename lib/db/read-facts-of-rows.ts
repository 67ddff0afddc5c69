import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import { type Database, database, primaryDatabase } from './client.ts'
import { eventOf } from './event-row.ts'
import { observationOf } from './observation-row.ts'
import { readEventRows, readFigureRows } from './read-rows.ts'

// Which facts are chosen can be kept where what they say would be too much: rows are numbers, and a row never changes but that it closes.

/** Figures by their rows, in the order of days and ids. */
export async function readFiguresOfRows(rows: readonly number[], db: Database = database()): Promise<readonly Observation[]> {
  return (await allOf(rows, readFigureRows, db)).map(observationOf)
}

/** Events by their rows, in the order of days and ids. */
export async function readEventsOfRows(rows: readonly number[], db: Database = database()): Promise<readonly Event[]> {
  return (await allOf(rows, readEventRows, db)).map(eventOf)
}

/** Rows may be known from a later state of the record than a replica has come to: then the primary is asked. */
async function allOf<Row>(
  rows: readonly number[],
  read: (rows: readonly number[], newestFirst: boolean, db: Database) => Promise<readonly Row[]>,
  db: Database,
): Promise<readonly Row[]> {
  const found = await read(rows, false, db)
  return found.length === rows.length ? found : read(rows, false, primaryDatabase())
}
