import { OBS_STATUSES, SCENARIOS } from '../facts/code-lists.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { YearFigures } from '../facts/silence.ts'
import { type CivilDate, civilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { codeOf } from './column-values.ts'
import { all, daysOfTable, timeParts } from './fact-sql.ts'
import { Prisma } from './generated/client.ts'
import { standingSql } from './standing-sql.ts'
import { yearsBetweenSql } from './years-between-sql.ts'

const { sql } = Prisma

interface Group {
  readonly year: number
  readonly area: string
  readonly indicator: string
  readonly scenario: string
  readonly status: string
  readonly derived: boolean
  readonly count: number
  readonly first: string
}

const DERIVATION = { formula: 'a', inputs: {}, why: { vi: '', en: '' } }

/** The figures of some units whose periods touch the years from `first` to `last`, counted by year, unit, indicator and status. */
export async function readYearFigures(
  areas: readonly string[],
  [first, last]: readonly [first: number, last: number],
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly YearFigures[]> {
  const time = { start: civilDate(first, 1, 1), end: civilDate(last, 12, 31) }
  const parts = timeParts(time, daysOfTable('observation', { areas })).map(
    (
      part,
    ) => sql`SELECT "id", "area_id", "indicator_slug", "scenario", "obs_status", "period_start", "period_end" FROM "observation"
      WHERE "area_id" = ANY (${[...areas]}) AND ${all([standingSql('observation', asOf), ...part])}`,
  )
  // "I" says that a figure was worked out, and stands in the index where its formula does not.
  const groups = await db.$queryRaw<readonly Group[]>`
    SELECT "year", "area_id" AS "area", "indicator_slug" AS "indicator", "scenario"::text, "obs_status"::text AS "status",
      "obs_status" = 'I' AS "derived", count(*)::int AS "count", min("id" COLLATE "C") AS "first"
    FROM (${Prisma.join(parts, ' UNION ALL ')}) AS said, ${yearsBetweenSql('"period_start"', '"period_end"', [first, last])}
    GROUP BY 1, 2, 3, 4, 5, 6`
  const merged = new Map<string, YearFigures>()
  for (const { year, area, indicator, derived, count, first: id, ...codes } of groups) {
    const status = figureStatus({
      scenario: codeOf(SCENARIOS, codes.scenario, 'scenario'),
      obsStatus: codeOf(OBS_STATUSES, codes.status, 'obs_status'),
      derivedFrom: derived ? DERIVATION : null,
    })
    const key = `${year} ${area} ${indicator} ${status}`
    const known = merged.get(key)
    const lowest = known && known.first < id ? known.first : id
    merged.set(key, { year, area, indicator, status, count: (known?.count ?? 0) + count, first: lowest })
  }
  return [...merged.values()]
}
