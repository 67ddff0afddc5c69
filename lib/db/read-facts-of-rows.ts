import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import { type Database, database } from './client.ts'
import { eventOf } from './event-row.ts'
import { observationOf } from './observation-row.ts'
import { readEventRows, readFigureRows } from './read-rows.ts'

// Which facts are chosen can be kept where what they say would be too much: rows are numbers, and a row never changes but that it closes.

/** Figures by their rows, in the order of days and ids. */
export async function readFiguresOfRows(rows: readonly number[], db: Database = database()): Promise<readonly Observation[]> {
  return (await readFigureRows(rows, false, db)).map(observationOf)
}

/** Events by their rows, in the order of days and ids. */
export async function readEventsOfRows(rows: readonly number[], db: Database = database()): Promise<readonly Event[]> {
  return (await readEventRows(rows, false, db)).map(eventOf)
}
