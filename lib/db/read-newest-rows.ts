import type { FactFilter } from '../facts/fact-filter.ts'
import { type Database, database } from './client.ts'
import { all, daysOfTable, figureConditions, timeParts } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/**
 * The rows of those figures of each of some indicators that a filter keeps of some areas and that begin last, `most` of each. What
 * they say: `readFiguresOfRows`.
 */
export async function readNewestRows(
  filter: FactFilter & { readonly areas: readonly string[] },
  indicators: readonly string[],
  most: number,
  db: Database = database(),
): Promise<readonly number[]> {
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
  return rows.map(({ row }) => row)
}
