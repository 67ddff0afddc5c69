import type { FactFilter } from '../facts/fact-filter.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import { dateColumn } from './column-values.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { holdsWord } from './held-words.ts'
import { endOfDay } from './recorded-where.ts'
import { standingSql } from './standing-sql.ts'
import { eventStatusSql, figureStatusSql } from './status-sql.ts'

/*
 * What a filter asks, as conditions in SQL, said in the way that finds an index for every filter. Tables bear their own names.
 */

export type FactTable = 'observation' | 'event'

const { sql } = Prisma
/** Periods and dates that last longer are few and have an index of their own (see the migration). */
const LONGEST_USUAL = 366
const FEW_AREAS = 4

/** All of the conditions. */
export function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : sql`true`
}

/** The columns of the first and the last day of a fact. */
export interface TimeColumns {
  readonly start: Prisma.Sql
  readonly end: Prisma.Sql
  /** Both as one range, where an index of the long ones is in this order: which of them reach over a day is found by it. */
  readonly days?: Prisma.Sql
}

/** The columns of a table that lists are ordered by. */
export function columnsOfTable(table: FactTable) {
  const [start, end] = table === 'observation' ? ['period_start', 'period_end'] : ['date_start', 'date_end']
  const column = (name: string) => Prisma.raw(`"${table}"."${name}"`)
  const days = Prisma.raw(`daterange("${table}"."${start}", "${table}"."${end}", '[]')`)
  return { table: Prisma.raw(`"${table}"`), row: column('row'), id: column('id'), start: column(start), end: column(end), days }
}

/** The columns by which the facts of a filter are found in time. A unit's long figures are few, and have an index of their own. */
export function daysOfTable(table: FactTable, { areas }: Pick<FactFilter, 'areas'>): TimeColumns {
  const { start, end, days } = columnsOfTable(table)
  return table === 'observation' && areas?.length ? { start, end } : { start, end, days }
}

/** Everything that a filter asks of a figure but its area, its indicator and its time. */
export function figureConditions(filter: FactFilter, { words }: Found): readonly Prisma.Sql[] {
  const conditions = commonConditions('observation', filter)
  if (filter.statuses?.length) conditions.push(figureStatusSql(filter.statuses))
  if (filter.articles?.length) {
    // A derived figure has no quote of its own and belongs to the articles of what it was worked out from.
    conditions.push(sql`"observation"."row" IN (
      SELECT "observation_row" FROM "evidence" WHERE "article_slug" = ANY (${[...filter.articles]}) AND "observation_row" IS NOT NULL
      UNION ALL SELECT input."observation_row" FROM "derivation_input" AS input
        JOIN "observation" ON "observation"."id" = input."input_id" AND ${standingSql('observation', filter.asOf)}
        JOIN "evidence" AS quote ON quote."observation_row" = "observation"."row" WHERE quote."article_slug" = ANY (${[...filter.articles]}))`)
  }
  for (const word of words) {
    const { areas, indicators } = word
    conditions.push(
      anyOf([
        holdsWord('observation', word),
        ...(areas.length > 0 ? [sql`"observation"."area_id" = ANY (${[...areas]})`] : []),
        ...(indicators.length > 0 ? [sql`"observation"."indicator_slug" = ANY (${[...indicators]})`] : []),
      ]),
    )
  }
  return conditions
}

/** Everything that a filter asks of an event but its areas, its topic and its time. */
export function eventConditions(filter: FactFilter, { words }: Found): readonly Prisma.Sql[] {
  const conditions = commonConditions('event', filter)
  if (filter.statuses?.length) conditions.push(eventStatusSql(filter.statuses, filter.today))
  if (filter.articles?.length)
    conditions.push(sql`"event"."row" IN (
      SELECT "event_row" FROM "evidence" WHERE "article_slug" = ANY (${[...filter.articles]}) AND "event_row" IS NOT NULL)`)
  for (const word of words) {
    conditions.push(anyOf([holdsWord('event', word), ...(word.areas.length > 0 ? [namesAreas(word.areas)] : [])]))
  }
  return conditions
}

/** Events that name one of the areas. */
export function isInAreas(areas: readonly string[]): Prisma.Sql {
  return sql`"event"."row" IN (SELECT "event_row" FROM "event_area" WHERE "area_id" = ANY (${[...areas]}))`
}

/**
 * The same beside other conditions of which one is enough. As a list of rows, few areas are looked up in an index along with
 * the words, where otherwise all events would be gone through; of many areas one event soon follows another.
 */
function namesAreas(areas: readonly string[]): Prisma.Sql {
  if (areas.length > FEW_AREAS) return isInAreas(areas)
  return sql`"event"."row" = ANY (ARRAY(SELECT "event_row" FROM "event_area" WHERE "area_id" = ANY (${[...areas]})))`
}

/** Where a filter's indicators, given or by topic, are those of a figure. */
export function keptIndicators({ indicators }: Found): readonly Prisma.Sql[] {
  return indicators === null ? [] : [sql`"observation"."indicator_slug" = ANY (${[...indicators]})`]
}

/**
 * The facts that overlap a stretch of days, as parts that no fact is in two of, the earlier part first: each is a range of an
 * index by first day. Without a stretch there is one part, everything.
 */
export function timeParts(time: Interval | undefined, { start, end, days }: TimeColumns): readonly (readonly Prisma.Sql[])[] {
  if (time === undefined) return [[]]
  const [from, to] = [dateColumn(time.start), dateColumn(time.end)]
  const reaches = sql`${end} >= ${from}::date`
  const isLong = sql`${end} - ${start} > ${Prisma.raw(String(LONGEST_USUAL))}`
  return [
    days
      ? [isLong, sql`${days} @> daterange(${from}::date - ${LONGEST_USUAL + 1}::int, ${from}::date, '[]')`]
      : [isLong, sql`${start} < ${from}::date - ${LONGEST_USUAL}::int`, reaches],
    [sql`${start} >= ${from}::date - ${LONGEST_USUAL}::int`, sql`${start} <= ${to}::date`, reaches],
  ]
}

function commonConditions(table: FactTable, { asOf, changedSince, ids }: FactFilter): Prisma.Sql[] {
  const column = (name: string) => Prisma.raw(`"${table}"."${name}"`)
  const conditions = [standingSql(table, asOf), ...(changedSince ? [changedSql(table, asOf, changedSince)] : [])]
  if (ids?.length) conditions.push(sql`${column('id')} = ANY (${[...ids]})`)
  return conditions
}

/** Of the versions that stand at the end of a day (`asOf`; or now), those that were recorded or superseded after another. */
function changedSql(table: FactTable, asOf: CivilDate | undefined, changedSince: CivilDate): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`"${table}"."${name}"`)
  const end = endOfDay(changedSince)
  // What stands now was not superseded; what stood on the very day was not recorded after it. Either asks one index.
  if (asOf === undefined) return sql`${column('recorded_at')} >= ${end}`
  if (asOf === changedSince) return sql`${column('superseded_at')} >= ${end}`
  return sql`(${column('recorded_at')} >= ${end} OR ${column('superseded_at')} >= ${end})`
}

/** At least one of the conditions. */
export function anyOf(clauses: readonly Prisma.Sql[]): Prisma.Sql {
  return clauses.length > 0 ? sql`(${Prisma.join([...clauses], ' OR ')})` : sql`false`
}
