import { addDays, type CivilDate } from '../time/civil-date.ts'
import { dateColumn } from './column-values.ts'
import type { FactTable } from './fact-sql.ts'
import { Prisma } from './generated/client.ts'
import { endOfDay } from './recorded-where.ts'

const { sql } = Prisma

// The database keeps the changes of each month of record. What stood at the end of a day is what stands now, less the changes of
// the months after it, less those of its own month that came later.

/** The month of a day of record, as the database names it: by its first day. */
export function monthOf(day: CivilDate): Date {
  return dateColumn(`${day.slice(0, 7)}-01`)
}

/** The facts that came or went after a day and within its month: some columns of them, and "change" as it takes them back. */
export function changesInMonth(table: FactTable, columns: Prisma.Sql, day: CivilDate): Prisma.Sql {
  const from = Prisma.raw(`"${table}"`)
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const next = month === 12 ? `${year + 1}-01-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
  const [after, until] = [endOfDay(day), endOfDay(addDays(next, -1))]
  return sql`SELECT ${columns}, -1 AS "change" FROM ${from} WHERE "recorded_at" >= ${after} AND "recorded_at" < ${until}
    UNION ALL SELECT ${columns}, 1 FROM ${from} WHERE "superseded_at" >= ${after} AND "superseded_at" < ${until}`
}
