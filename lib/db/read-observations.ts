import type { FactFilter } from '../facts/fact-filter.ts'
import type { Observation } from '../facts/observation.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import type { Page } from './cursor.ts'
import { cutPage, rowsToTake } from './cut-page.ts'
import { afterCursor, directionOf, observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'

/**
 * The figures that a filter keeps, by first day of their period, then by id. Without a page all of them, `next` null.
 * Throws a CursorError for a cursor that no earlier answer gave out, a RangeError for a limit below 1.
 */
export async function readObservations(
  filter: FactFilter,
  page?: Page,
  db: Database = database(),
): Promise<{ readonly observations: readonly Observation[]; readonly next: string | null }> {
  const take = rowsToTake(page)
  const direction = directionOf(page)
  const after = afterCursor('periodStart', page)
  const foundations = await figuresQuotedIn(filter, db)
  const found = await db.observation.findMany({
    where: { AND: [observationWhere(filter, foundations), after] },
    include: OBSERVATION_PARTS,
    orderBy: [{ periodStart: direction }, { id: direction }],
    ...(take === undefined ? {} : { take }),
  })
  const { rows, next } = cutPage(found, page, (row) => ({ start: civilDateOf(row.periodStart), id: row.id }))
  return { observations: rows.map(observationOf), next }
}
