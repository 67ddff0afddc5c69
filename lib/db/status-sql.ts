import type { Status } from '../facts/status.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { dateColumn } from './column-values.ts'
import { Prisma } from './generated/client.ts'
import { type EventCodes, eventCodes, figureCodes } from './status-codes.ts'

const { sql } = Prisma

/** Figures whose `figureStatus` is one of those named; none when none of them is a figure's. */
export function figureStatusSql(statuses: readonly Status[]): Prisma.Sql {
  const clauses = figureCodes(statuses).map(
    ({ derived, scenario, obsStatuses }) => sql`("observation"."formula" IS ${Prisma.raw(derived ? 'NOT NULL' : 'NULL')}
      AND "observation"."scenario" ${codesSql([scenario])} AND "observation"."obs_status" ${codesSql(obsStatuses)})`,
  )
  return clauses.length > 0 ? sql`(${Prisma.join(clauses, ' OR ')})` : sql`false`
}

/** Events whose `eventStatus` on that day is one of those named; none when none of them is an event's. `of`: a table or alias with their columns. */
export function eventStatusSql(statuses: readonly Status[], today: CivilDate, of: 'event' | 'place' = 'event'): Prisma.Sql {
  const [status, end] = [Prisma.raw(`"${of}"."status"`), Prisma.raw(`"${of}"."date_end"`)]
  const sides = eventCodes(statuses, today)
  const [one, other] = sides
  // Of most statuses it does not matter whether the event is over.
  if (one && other && String(one.stated) === String(other.stated)) return sql`${status} ${codesSql(one.stated)}`
  const clause = ({ past, stated }: EventCodes) =>
    sql`(${end} ${Prisma.raw(past ? '<' : '>=')} ${dateColumn(today)}::date AND ${status} ${codesSql(stated)})`
  return sides.length > 0 ? sql`(${Prisma.join(sides.map(clause), ' OR ')})` : sql`false`
}

/** Written out, as they come from our lists alone: of parameters that are cast, PostgreSQL does not know how rare they are. */
export function codesSql(list: readonly string[]): Prisma.Sql {
  return Prisma.raw(`IN (${list.map((code) => `'${code}'`).join(', ')})`)
}
