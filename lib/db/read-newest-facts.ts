import type { Fact } from '../facts/fact.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { eventOf } from './event-row.ts'
import type { FactTable } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { newestFactsSql } from './newest-facts-sql.ts'
import { observationOf } from './observation-row.ts'
import { readEventRows, readFigureRows } from './read-rows.ts'

/** The facts that a filter keeps which were recorded or corrected last, the newest first; `most` of them. */
export async function readNewestFacts(filter: FactFilter, most: number, db: Database = database()): Promise<readonly Fact[]> {
  const found = await findWords(filter, db)
  const newest = async (table: FactTable) => {
    const rows = await db.$queryRaw<readonly Named[]>`
      SELECT "row", "id", "recorded_at" AS "recordedAt" FROM (${newestFactsSql(table, ['row'], filter, found, most)}) AS newest`
    return rows.map((named) => ({ ...named, table }))
  }
  const named = (await Promise.all([newest('observation'), newest('event')])).flat().sort(newestFirst).slice(0, most)
  const rowsOf = (table: FactTable) => named.flatMap((one) => (one.table === table ? [one.row] : []))
  const [figures, events] = await Promise.all([
    readFigureRows(rowsOf('observation'), false, db),
    readEventRows(rowsOf('event'), false, db),
  ])
  const facts = new Map<string, Fact>([...figures.map(observationOf), ...events.map(eventOf)].map((fact) => [fact.id, fact]))
  return named.flatMap(({ id }) => facts.get(id) ?? [])
}

interface Named {
  readonly row: number
  readonly id: string
  readonly recordedAt: Date
}

function newestFirst(a: Named, b: Named): number {
  return b.recordedAt.getTime() - a.recordedAt.getTime() || a.id.localeCompare(b.id)
}
