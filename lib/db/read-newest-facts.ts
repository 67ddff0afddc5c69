import type { Fact } from '../facts/fact.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { eventOf } from './event-row.ts'
import type { FactTable } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { readNewestCursor, writeNewestCursor } from './newest-cursor.ts'
import { newestFactsSql } from './newest-facts-sql.ts'
import { observationOf } from './observation-row.ts'
import { readEventRows, readFigureRows } from './read-rows.ts'

/** A part of what was recorded last: at most `limit` facts, those after the one that the cursor names (null: from the newest). */
export interface NewestPage {
  readonly limit: number
  readonly after: string | null
}

/**
 * The facts that a filter keeps which were recorded or corrected last, the newest first. `next` goes on towards the oldest. Throws a
 * CursorError for a cursor that no earlier answer gave out.
 */
export async function readNewestFacts(
  filter: FactFilter,
  { limit, after }: NewestPage,
  db: Database = database(),
): Promise<{ readonly facts: readonly Fact[]; readonly next: string | null }> {
  const place = after === null ? null : readNewestCursor(after)
  const found = await findWords(filter, db)
  const newest = async (table: FactTable) => {
    const rows = await db.$queryRaw<readonly Named[]>`
      SELECT "row", "id", "recorded_at" AS "recordedAt"
      FROM (${newestFactsSql(table, ['row'], filter, found, limit + 1, place)}) AS newest`
    return rows.map((named) => ({ ...named, table }))
  }
  const both = (await Promise.all([newest('observation'), newest('event')])).flat().sort(newestFirst)
  const named = both.slice(0, limit)
  const last = named.at(-1)
  const rowsOf = (table: FactTable) => named.flatMap((one) => (one.table === table ? [one.row] : []))
  const [figures, events] = await Promise.all([
    readFigureRows(rowsOf('observation'), false, db),
    readEventRows(rowsOf('event'), false, db),
  ])
  const facts = new Map<string, Fact>([...figures.map(observationOf), ...events.map(eventOf)].map((fact) => [fact.id, fact]))
  return {
    facts: named.flatMap(({ id }) => facts.get(id) ?? []),
    next: both.length > limit && last ? writeNewestCursor(last) : null,
  }
}

interface Named {
  readonly row: number
  readonly id: string
  readonly recordedAt: Date
}

function newestFirst(a: Named, b: Named): number {
  return b.recordedAt.getTime() - a.recordedAt.getTime() || (a.id < b.id ? -1 : 1)
}
