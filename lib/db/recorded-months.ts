import { addDays, type CivilDate } from '../time/civil-date.ts'
import type { FactTable } from './fact-sql.ts'
import { Prisma } from './generated/client.ts'
import { endOfDay } from './recorded-where.ts'

const { sql } = Prisma

// The database keeps the changes of each month and each year of record. What stood at the end of a day is what stands now, less the
// changes since. Where a month or a year is less than half over, it is taken back as a whole, and what came before the day is given back.

/** Of a table of kept changes, the rows that lead from now to a day's month, and "change" as it is to be added. */
export function changesToMonth(
  table: 'figure_count_change' | 'event_count_change',
  columns: Prisma.Sql,
  day: CivilDate,
): Prisma.Sql {
  const { year, month } = partsOf(day)
  const from = isEarly(day) ? month : month + 1
  const whole = from <= 6
  const months = whole ? monthsOf(year, 1, from - 1) : monthsOf(year, from, 12)
  const kept = Prisma.raw(`"${table}"`)
  const years = sql`SELECT make_date(later, 12, 31) FROM generate_series(${whole ? year : year + 1}::int,
    (SELECT extract(year FROM max("month"))::int FROM ${kept})) AS later`
  const rows = (change: Prisma.Sql, named: Prisma.Sql) =>
    sql`SELECT ${columns}, ${change} AS "change" FROM ${kept} WHERE "month" = ANY (${named})`
  return sql`${rows(sql`-"change"`, sql`ARRAY(${years})`)}
    UNION ALL ${rows(whole ? sql`"change"` : sql`-"change"`, sql`${months}::date[]`)}`
}

/** The facts that came or went within the day's month, on the nearer side of the day: some columns, and "change" as it is to be added. */
export function changesInMonth(table: FactTable, columns: Prisma.Sql, day: CivilDate): Prisma.Sql {
  const from = Prisma.raw(`"${table}"`)
  const { year, month } = partsOf(day)
  const early = isEarly(day)
  const [after, until] = early
    ? [endOfDay(addDays(firstOf(year, month), -1)), endOfDay(day)]
    : [endOfDay(day), endOfDay(addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1))]
  const [came, went] = early ? [sql`1`, sql`-1`] : [sql`-1`, sql`1`]
  return sql`SELECT ${columns}, ${came} AS "change" FROM ${from} WHERE "recorded_at" >= ${after} AND "recorded_at" < ${until}
    UNION ALL SELECT ${columns}, ${went} FROM ${from} WHERE "superseded_at" >= ${after} AND "superseded_at" < ${until}`
}

/** Whether the beginning of the day's month is nearer than its end. */
function isEarly(day: CivilDate): boolean {
  return Number(day.slice(8, 10)) <= 15
}

function partsOf(day: CivilDate): { readonly year: number; readonly month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}

function monthsOf(year: number, first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => firstOf(year, first + index))
}

function firstOf(year: number, month: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}
