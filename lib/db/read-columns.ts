import { type ColumnGrid, type Columns, columnsOf } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { fromEpochDay } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { readEvents } from './read-events.ts'
import { readObservations } from './read-observations.ts'

/** The facts that a filter keeps, by the columns of a grid. */
export async function readColumns(filter: FactFilter, grid: ColumnGrid, db: Database = database()): Promise<Columns> {
  const time = { start: fromEpochDay(grid.start), end: fromEpochDay(grid.start + grid.width * grid.count - 1) }
  const asked = { ...filter, time }
  const [{ observations }, { events }] = await Promise.all([
    readObservations(asked, undefined, db),
    readEvents(asked, undefined, db),
  ])
  return columnsOf({ observations, events }, grid)
}
