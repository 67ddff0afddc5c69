import type { FactFilter } from '../facts/fact-filter.ts'
import type { Observation } from '../facts/observation.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import type { Page } from './cursor.ts'
import { cutPage } from './cut-page.ts'
import { observationOf } from './observation-row.ts'
import { readFigureRows } from './read-rows.ts'
import { rowsInOrder } from './rows-in-order.ts'

/**
 * The figures that a filter keeps, by first day of their period, then by id, or from the last to the first. Without a page all of them,
 * `next` null. Throws a CursorError for a cursor that no earlier answer gave out, a RangeError for a limit below 1.
 */
export async function readObservations(
  filter: FactFilter,
  page?: Page,
  db: Database = database(),
): Promise<{ readonly observations: readonly Observation[]; readonly next: string | null }> {
  const inOrder = await rowsInOrder('observation', filter, page, db)
  const found = await readFigureRows(inOrder, page?.newestFirst ?? false, db)
  const { rows, next } = cutPage(found, page, (row) => ({ start: civilDateOf(row.periodStart), id: row.id }))
  return { observations: rows.map(observationOf), next }
}
