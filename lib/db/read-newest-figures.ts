import { MEASURES } from '../facts/code-lists.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type IndicatorFigures, NEWEST_MEASURES, NEWEST_STATUSES } from '../facts/newest-figure.ts'
import { type Database, database } from './client.ts'
import { all, figureConditions } from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { countedFigures, isCounted } from './kept-counts.ts'
import { keptFactsSql } from './kept-facts-sql.ts'
import { observationOf } from './observation-row.ts'
import { readFigureRows } from './read-rows.ts'
import { figureStatusSql } from './status-sql.ts'

const { sql } = Prisma

interface Candidate {
  readonly slug: string
  readonly row: number
}

/** The classes that `newestFigure` prefers one to the other, in its order: the first that holds a figure is asked no further. */
const CLASSES = NEWEST_STATUSES.flatMap((statuses) =>
  [NEWEST_MEASURES, MEASURES.filter((measure) => !NEWEST_MEASURES.includes(measure))].flatMap((measures) =>
    ['=', '<>'].map((whole) => ({ statuses, measures, whole })),
  ),
)

/** Of each indicator that a filter keeps figures of how many there are, and the one that stands for it. */
export async function readNewestFigures(filter: FactFilter, db: Database = database()): Promise<readonly IndicatorFigures[]> {
  const found = await findWords(filter, db)
  const common = [
    ...(filter.areas?.length ? [sql`"observation"."area_id" = ANY (${[...filter.areas]})`] : []),
    ...figureConditions(filter, found),
  ]
  const counts = await countsByIndicator(filter, found, db)
  const rows = new Map<string, number>()
  for (const { statuses, measures, whole } of CLASSES) {
    const left = [...counts.keys()].filter((slug) => !rows.has(slug))
    if (left.length === 0) break
    const ofClass = [
      ...common,
      figureStatusSql(statuses),
      sql`"measure" = ANY (${[...measures]}::text[]::"Measure"[])`,
      sql`"breakdown" ${Prisma.raw(whole)} '_T'`,
      ...(filter.time ? [sql`"period_start" <= ${filter.time.end}::date`, sql`"period_end" >= ${filter.time.start}::date`] : []),
    ]
    for (const { slug, row } of await newestOf(left, ofClass, db)) rows.set(slug, row)
  }
  const figures = await readFigureRows([...rows.values()], false, db)
  return figures.map((figure) => ({ newest: observationOf(figure), count: counts.get(figure.indicatorSlug) ?? 0 }))
}

/** The latest figure of each indicator, walking down the index by last days. */
function newestOf(slugs: readonly string[], conditions: readonly Prisma.Sql[], db: Database): Promise<readonly Candidate[]> {
  return db.$queryRaw<readonly Candidate[]>(sql`
    SELECT asked."slug", newest."row" FROM unnest(${[...slugs]}::text[]) AS asked("slug") CROSS JOIN LATERAL (
      SELECT "row" FROM "observation" WHERE "indicator_slug" = asked."slug" AND ${all(conditions)}
      ORDER BY "period_end" DESC, "period_start" DESC, "id" LIMIT 1) AS newest`)
}

/** How many figures of each indicator a filter keeps; what the database keeps of that is not counted again. */
async function countsByIndicator(filter: FactFilter, found: Found, db: Database): Promise<ReadonlyMap<string, number>> {
  const groups = isCounted(filter)
    ? countedFigures(filter, found)
    : sql`SELECT "indicator_slug", count(*) AS "count" FROM (${keptFactsSql('observation', sql`"indicator_slug"`, filter, found)}) AS kept GROUP BY 1`
  const rows = await db.$queryRaw<readonly { slug: string; count: number }[]>`
    SELECT "indicator_slug" AS "slug", sum("count")::int AS "count" FROM (${groups}) AS groups GROUP BY 1`
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}
