import type { Database } from './client.ts'
import { columnsOf, jsonOf } from './columns-of.ts'
import type { EventRow } from './event-row.ts'
import { EVIDENCE_COLUMNS } from './evidence-row.ts'
import { Prisma } from './generated/client.ts'
import { inParts } from './in-parts.ts'
import type { ObservationRow } from './observation-row.ts'

const { sql } = Prisma

/** Every column but the words that search looks through, which are half of a row. */
const without = (names: Readonly<Record<string, string>>) => Object.keys(names).filter((name) => name !== 'folded')
const FIGURE = columnsOf('observation', without(Prisma.ObservationScalarFieldEnum))
const EVENT = columnsOf('event', without(Prisma.EventScalarFieldEnum))
const QUOTE = jsonOf('quote', EVIDENCE_COLUMNS)

/**
 * Figures with their parts, by their rows, in one statement: Prisma asks one for each part, and takes twice the database's time and
 * several times ours to put them together. In the order of days and ids, or from the last to the first.
 */
export function readFigureRows(rows: readonly number[], newestFirst: boolean, db: Database): Promise<readonly ObservationRow[]> {
  const direction = directionOf(newestFirst)
  const order = sql`"observation"."period_start" ${direction}, "observation"."id" ${direction}`
  return inParts(rows, (part) => figures(sql`"observation"."row" = ANY (${[...part]}::int[])`, order, db))
}

/** Every version of figures, the earlier before the later. */
export function readFigureVersions(ids: readonly string[], db: Database): Promise<readonly ObservationRow[]> {
  const order = sql`"observation"."id", "observation"."version"`
  return inParts(ids, (part) => figures(sql`"observation"."id" = ANY (${[...part]})`, order, db))
}

/** Events with their parts, by their rows; see `readFigureRows`. */
export function readEventRows(rows: readonly number[], newestFirst: boolean, db: Database): Promise<readonly EventRow[]> {
  const direction = directionOf(newestFirst)
  const order = sql`"event"."date_start" ${direction}, "event"."id" ${direction}`
  return inParts(rows, (part) => events(sql`"event"."row" = ANY (${[...part]}::int[])`, order, db))
}

/** Every version of events, the earlier before the later. */
export function readEventVersions(ids: readonly string[], db: Database): Promise<readonly EventRow[]> {
  const order = sql`"event"."id", "event"."version"`
  return inParts(ids, (part) => events(sql`"event"."id" = ANY (${[...part]})`, order, db))
}

function figures(where: Prisma.Sql, order: Prisma.Sql, db: Database): Promise<readonly ObservationRow[]> {
  return db.$queryRaw<readonly ObservationRow[]>`
    SELECT ${FIGURE}, ${quotesOf(sql`"observation_row"`, sql`"observation"."row"`)} AS "evidence",
      CASE WHEN "observation"."formula" IS NULL THEN '[]' ELSE (
        SELECT coalesce(jsonb_agg(jsonb_build_object('symbol', "symbol", 'inputId', "input_id") ORDER BY "symbol"), '[]')
        FROM "derivation_input" AS input WHERE input."observation_row" = "observation"."row") END AS "inputs"
    FROM "observation" WHERE ${where} ORDER BY ${order}`
}

function events(where: Prisma.Sql, order: Prisma.Sql, db: Database): Promise<readonly EventRow[]> {
  return db.$queryRaw<readonly EventRow[]>`
    SELECT ${EVENT}, ${quotesOf(sql`"event_row"`, sql`"event"."row"`)} AS "evidence", (
      SELECT jsonb_agg(jsonb_build_object('areaId', place."area_id") ORDER BY place."position")
      FROM "event_area" AS place WHERE place."event_row" = "event"."row") AS "areas"
    FROM "event" WHERE ${where} ORDER BY ${order}`
}

function quotesOf(column: Prisma.Sql, row: Prisma.Sql): Prisma.Sql {
  return sql`(SELECT coalesce(jsonb_agg(${QUOTE} ORDER BY quote."position"), '[]') FROM "evidence" AS quote WHERE quote.${column} = ${row})`
}

function directionOf(newestFirst: boolean): Prisma.Sql {
  return Prisma.raw(newestFirst ? 'DESC' : 'ASC')
}
