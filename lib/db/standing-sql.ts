import type { CivilDate } from '../time/civil-date.ts'
import { Prisma } from './generated/client.ts'
import { endOfDay } from './recorded-where.ts'

/** `standing` for a query that is written as SQL: the versions of a table or alias that stood at the end of that day, or stand now. */
export function standingSql(table: 'observation' | 'event', asOf: CivilDate | undefined): Prisma.Sql {
  const name = Prisma.raw(`"${table}"`)
  if (asOf === undefined) return Prisma.sql`${name}."superseded_at" IS NULL`
  const end = endOfDay(asOf)
  return Prisma.sql`${name}."recorded_at" < ${end} AND (${name}."superseded_at" IS NULL OR ${name}."superseded_at" >= ${end})`
}
