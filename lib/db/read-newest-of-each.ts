import type { FactFilter } from '../facts/fact-filter.ts'
import type { Observation } from '../facts/observation.ts'
import { type Database, database } from './client.ts'
import { all, daysOfTable, figureConditions, timeParts } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { observationOf } from './observation-row.ts'
import { readFigureRows } from './read-rows.ts'

const { sql } = Prisma

/** Of each of some indicators the figures of some areas that a filter keeps and that begin last, `most` of each; by first day, then by id. */
export async function readNewestOfEach(
  filter: FactFilter & { readonly areas: readonly string[] },
  indicators: readonly string[],
  most: number,
  db: Database = database(),
): Promise<readonly Observation[]> {
  const found = await findWords({ ...filter, indicators }, db)
  const conditions = figureConditions(filter, found)
  const inOrder = sql`ORDER BY "period_start" DESC, "id" DESC LIMIT ${most}`
  // Each area and indicator has an index in this order.
  const parts = timeParts(filter.time, daysOfTable('observation', filter)).map(
    (time) => sql`SELECT part.* FROM unnest(${[...filter.areas]}::text[]) AS area(key) CROSS JOIN LATERAL (
      SELECT "row", "period_start", "id" FROM "observation" WHERE "area_id" = area.key AND "indicator_slug" = asked.slug
        AND ${all([...conditions, ...time])} ${inOrder}) AS part`,
  )
  const rows = await db.$queryRaw<readonly { readonly row: number }[]>`
    SELECT newest."row" FROM unnest(${[...(found.indicators ?? [])]}::text[]) AS asked(slug) CROSS JOIN LATERAL (
      SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS parts ${inOrder}) AS newest`
  const figures = await readFigureRows(
    rows.map(({ row }) => row),
    false,
    db,
  )
  return figures.map(observationOf)
}
