import type { FactFilter } from '../facts/fact-filter.ts'
import type { Observation } from '../facts/observation.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import type { Page } from './cursor.ts'
import { cutPage, rowsToTake } from './cut-page.ts'
import { afterCursor, articleIn, observationWhere } from './fact-where.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'
import { standing } from './recorded-where.ts'

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
  const after = afterCursor('periodStart', page)
  const foundations = filter.articles?.length ? await figuresQuotedIn(filter.articles, filter, db) : []
  const found = await db.observation.findMany({
    where: { AND: [observationWhere(filter, foundations), after] },
    include: OBSERVATION_PARTS,
    orderBy: [{ periodStart: 'asc' }, { id: 'asc' }],
    ...(take === undefined ? {} : { take }),
  })
  const { rows, next } = cutPage(found, page, (row) => ({ start: civilDateOf(row.periodStart), id: row.id }))
  return { observations: rows.map(observationOf), next }
}

async function figuresQuotedIn(articles: readonly string[], { asOf }: FactFilter, db: Database): Promise<readonly string[]> {
  const rows = await db.observation.findMany({ where: { AND: [standing(asOf), articleIn(articles)] }, select: { id: true } })
  return rows.map((row) => row.id)
}
