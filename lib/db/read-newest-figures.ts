import { MEASURES } from '../facts/code-lists.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { type IndicatorFigures, NEWEST_MEASURES, NEWEST_STATUSES } from '../facts/newest-figure.ts'
import { type Database, database } from './client.ts'
import { all, anyOf, figureConditions } from './fact-sql.ts'
import { type Found, findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { countedFigures, isCounted } from './kept-counts.ts'
import { conditionsOf, keptFactsSql } from './kept-facts-sql.ts'
import { observationOf } from './observation-row.ts'
import { readFigureRows } from './read-rows.ts'
import { figureCodes } from './status-codes.ts'
import { codesSql, figureStatusSql } from './status-sql.ts'

const { sql } = Prisma

/** Later than any day of ours, in days since 1970; from the first to it there are fewer than 2 ^ 22. */
const LAST_DAY = Prisma.raw('3000000')

interface Candidate {
  readonly slug: string
  readonly row: number
}

/** The figure that stands for an indicator, and how many there are. */
interface Newest extends Candidate {
  readonly count: number
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
  const newest = filter.areas?.length ? await newestOfAreas(filter, found, db) : await newestOfAll(filter, found, db)
  const counts = new Map(newest.map(({ slug, count }) => [slug, count]))
  const figures = await readFigureRows(
    newest.map(({ row }) => row),
    false,
    db,
  )
  return figures.map((figure) => ({ newest: observationOf(figure), count: counts.get(figure.indicatorSlug) ?? 0 }))
}

/**
 * All figures of some areas are gone through once in an index, which tells of each what it is preferred by (`newestFigure`): the
 * least number is that of its class, then of the latest end, then of the latest beginning.
 */
function newestOfAreas(filter: FactFilter, found: Found, db: Database): Promise<readonly Newest[]> {
  const number = sql`(${rankSql()}::bigint << 44) + ((${LAST_DAY} - ("period_end" - DATE '1970-01-01'))::bigint << 22) + ${LAST_DAY} - ("period_start" - DATE '1970-01-01')`
  const kept = keptFactsSql('observation', sql`"indicator_slug", ${number} AS "number"`, filter, found)
  return db.$queryRaw<readonly Newest[]>`
    SELECT best."indicator_slug" AS "slug", best."count", newest."row"
    FROM (SELECT "indicator_slug", min("number") AS "least", count(*)::int AS "count" FROM (${kept}) AS kept GROUP BY 1) AS best
    CROSS JOIN LATERAL (
      SELECT "row" FROM "observation" WHERE "indicator_slug" = best."indicator_slug" AND ${all(conditionsOf('observation', filter, found))}
        AND "period_start" = DATE '1970-01-01' + (${LAST_DAY} - (best."least" & ((1 << 22) - 1))::int) AND ${number} = best."least"
      ORDER BY "id" LIMIT 1) AS newest`
}

/** The place of a figure among the classes that `newestFigure` prefers one to the other. */
function rankSql(): Prisma.Sql {
  const ofStatuses = NEWEST_STATUSES.map((statuses, place) => {
    // "I" says that a figure was worked out, and stands in the index where its formula does not.
    const codes = figureCodes(statuses).map(
      ({ derived, scenario, obsStatuses }) =>
        sql`("obs_status" ${Prisma.raw(derived ? '=' : '<>')} 'I' AND "scenario" ${codesSql([scenario])} AND "obs_status" ${codesSql(obsStatuses)})`,
    )
    return sql`WHEN ${anyOf(codes)} THEN ${Prisma.raw(String(place * 4))}`
  })
  return sql`(CASE ${Prisma.join(ofStatuses, ' ')} END + CASE WHEN "measure" ${codesSql(NEWEST_MEASURES)} THEN 0 ELSE 2 END
    + CASE WHEN "breakdown" = '_T' THEN 0 ELSE 1 END)`
}

/** Each indicator is walked down from its last day, class by class: where all figures are asked for, most have one in the first. */
async function newestOfAll(filter: FactFilter, found: Found, db: Database): Promise<readonly Newest[]> {
  const common = figureConditions(filter, found)
  const counts = await countsByIndicator(filter, found, db)
  const rows = new Map<string, number>()
  for (const { statuses, measures, whole } of CLASSES) {
    const left = [...counts.keys()].filter((slug) => !rows.has(slug))
    if (left.length === 0) break
    // Of a class that the filter leaves out, all figures would be gone through to find none.
    const asked = filter.statuses?.length ? statuses.filter((status) => filter.statuses?.includes(status)) : statuses
    if (asked.length === 0) continue
    const ofClass = [
      ...common,
      figureStatusSql(asked),
      sql`"measure" = ANY (${[...measures]}::text[]::"Measure"[])`,
      sql`"breakdown" ${Prisma.raw(whole)} '_T'`,
      ...(filter.time ? [sql`"period_start" <= ${filter.time.end}::date`, sql`"period_end" >= ${filter.time.start}::date`] : []),
    ]
    for (const { slug, row } of await newestOf(left, ofClass, db)) rows.set(slug, row)
  }
  return [...rows].map(([slug, row]) => ({ slug, row, count: counts.get(slug) ?? 0 }))
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
