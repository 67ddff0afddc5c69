import type { ColumnGrid } from '../facts/columns.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { all, columnsOfTable, timeParts } from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { beforeGrid, columnSql, gridTime, keptColumns, keptLevel } from './grid-sql.ts'
import { conditionsOf } from './kept-facts-sql.ts'
import { listed } from './listed.ts'
import { arePlaced, placedEventsSql } from './placed-events.ts'
import { eventCodes } from './status-codes.ts'
import { codesSql } from './status-sql.ts'

const { sql } = Prisma
/** The columns of 2 ^ level days that "event_column" and "all_events_column" hold, the narrowest first. */
const [LEVELS, ALL_LEVELS] = [[3, 6, 9] as const, [3, 5, 7] as const]

/** For each topic the columns of a grid in which events begin, and how many do. */
export function eventColumnsSql(filter: FactFilter, found: Found, grid: ColumnGrid): Prisma.Sql {
  const time = gridTime(grid)
  if (arePlaced(filter))
    return inListsSql([countedSql(sql`(${placedEventsSql(filter, time)}) AS placed`, sql`"date_start"`, [], grid)])
  const columns = columnsOfTable('event')
  const ofTopics = filter.topics?.length ? [sql`"topic" = ANY (${[...filter.topics]})`] : []
  const conditions = conditionsOf('event', filter, found)
  const counted = (more: readonly Prisma.Sql[]) =>
    timeParts(time, columns).map((part) => countedSql(columns.table, columns.start, [...conditions, ...part, ...more], grid))
  const statuses = keptStatuses(filter)
  const level = keptLevel(statuses === 'any' ? ALL_LEVELS : LEVELS, grid)
  if (level === null || statuses === null) return inListsSql(counted([]))
  const { column, within } = keptColumns(level, grid)
  const ofStatuses = statuses === 'any' ? [] : statuses.length > 0 ? [sql`"status" ${codesSql(statuses)}`] : [sql`false`]
  const table = Prisma.raw(statuses === 'any' ? '"all_events_column"' : '"event_column"')
  const kept = sql`SELECT "topic", ${column} AS "column", sum("count") AS "count" FROM ${table}
    WHERE ${all([within, ...ofTopics, ...ofStatuses])} GROUP BY 1, 2`
  return inListsSql([kept, ...counted([beforeGrid(columns.start, grid)])])
}

/** The stated statuses that a filter keeps whatever the day; null where it asks for more than what is kept can tell. */
function keptStatuses({ areas, words, articles, ids, asOf, changedSince, statuses, today }: FactFilter) {
  if (asOf || changedSince || [areas, words, articles, ids].some((list) => list?.length)) return null
  if (!statuses?.length) return 'any'
  const codes = eventCodes(statuses, today)
  const [past, ahead] = [true, false].map((side) => codes.find((code) => code.past === side)?.stated ?? [])
  return String(past) === String(ahead) ? (past ?? []) : null
}

function countedSql(from: Prisma.Sql, start: Prisma.Sql, conditions: readonly Prisma.Sql[], grid: ColumnGrid): Prisma.Sql {
  return sql`SELECT "topic", ${columnSql(start, grid)} AS "column", count(*) AS "count" FROM ${from} WHERE ${all(conditions)} GROUP BY 1, 2`
}

/** A column of a topic may come from several parts: who reads the lists puts them together. */
function inListsSql(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return sql`SELECT "topic", ${listed(sql`"column"`)} AS "columns", ${listed(sql`"count"`)} AS "counts"
    FROM (${Prisma.join([...parts], ' UNION ALL ')}) AS parts GROUP BY 1`
}
