import type { FactFilter } from '../facts/fact-filter.ts'
import {
  all,
  columnsOfTable,
  daysOfTable,
  eventConditions,
  type FactTable,
  figureConditions,
  isInAreas,
  keptIndicators,
  timeParts,
} from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { arePlaced, placedEventsSql } from './placed-events.ts'

const { sql } = Prisma

/** All that a filter asks of a figure or an event but its time. */
export function conditionsOf(table: FactTable, filter: FactFilter, found: Found): readonly Prisma.Sql[] {
  const { areas, topics } = filter
  if (table === 'observation') {
    const ofAreas = areas?.length ? [sql`"observation"."area_id" = ANY (${[...areas]})`] : []
    return [...ofAreas, ...keptIndicators(found), ...figureConditions(filter, found)]
  }
  const ofAreas = areas?.length ? [isInAreas(areas)] : []
  const ofTopics = topics?.length ? [sql`"event"."topic" = ANY (${[...topics]})`] : []
  return [...ofAreas, ...ofTopics, ...eventConditions(filter, found)]
}

/** The figures or events that a filter keeps, each once, as a query of some of their columns: first those that are soon found. */
export function keptFactsSql(table: FactTable, columns: Prisma.Sql, filter: FactFilter, found: Found): Prisma.Sql {
  const conditions = conditionsOf(table, filter, found)
  const from = columnsOfTable(table).table
  const parts = timeParts(filter.time, daysOfTable(table, filter)).map(
    (time) => sql`SELECT ${columns} FROM ${from} WHERE ${all([...conditions, ...time])}`,
  )
  return Prisma.join(parts.toReversed(), ' UNION ALL ')
}

/** The rows of the figures or events that a filter keeps, as a query of "row". */
export function keptRowsSql(table: FactTable, filter: FactFilter, found: Found): Prisma.Sql {
  if (table === 'event' && arePlaced(filter))
    return sql`SELECT "event_row" AS "row" FROM (${placedEventsSql(filter, filter.time)}) AS placed`
  return keptFactsSql(table, sql`"row"`, filter, found)
}
