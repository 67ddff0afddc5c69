import type { CivilDate } from '../time/civil-date.ts'
import type { FactTable } from './fact-sql.ts'
import { Prisma } from './generated/client.ts'
import { beginOf, endOfDay } from './recorded-where.ts'

const { sql } = Prisma

// The database keeps the changes of each month and each year of record, in tables of their own. What stood at the end of a day is what stands now, less the
// changes since. Where a month or a year is less than half over, it is taken back as a whole, and what came before the day is given back.

/** Of what is kept of a count's changes, the rows that lead from now to a day's month, and "change" as it is to be added. */
export function changesToMonth(count: 'figure_count' | 'event_count', columns: Prisma.Sql, day: CivilDate): Prisma.Sql {
  const { year, month } = partsOf(day)
  const from = isEarly(day) ? month : month + 1
  const whole = from <= 6
  const months = whole ? monthsOf(year, 1, from - 1) : monthsOf(year, from, 12)
  return sql`SELECT ${columns}, -"change" AS "change" FROM ${Prisma.raw(`"${count}_year_change"`)} WHERE "year" >= ${whole ? year : year + 1}
    UNION ALL SELECT ${columns}, ${whole ? sql`"change"` : sql`-"change"`} FROM ${Prisma.raw(`"${count}_change"`)}
      WHERE "month" = ANY (${months}::date[])`
}

/** The facts that came or went within the day's month, on the nearer side of the day: some columns, and "change" as it is to be added. */
export function changesInMonth(table: FactTable, columns: Prisma.Sql, day: CivilDate): Prisma.Sql {
  const from = Prisma.raw(`"${table}"`)
  const { within, came, went } = nearerSide(day)
  return sql`SELECT ${columns}, ${came} AS "change" FROM ${from} WHERE ${within(sql`"recorded_at"`)}
    UNION ALL SELECT ${columns}, ${went} FROM ${from} WHERE ${within(sql`"superseded_at"`)}`
}

/** The same of events by their topics and areas. What came is put together from the areas, which an index has in order of record. */
export function eventChangesInMonth(day: CivilDate): Prisma.Sql {
  const { within, came, went } = nearerSide(day)
  const areas = sql`string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C")`
  return sql`SELECT "event"."topic", place."areas", ${came} AS "change" FROM "event" JOIN (
      SELECT "event_row", ${areas} AS "areas" FROM "area" JOIN "event_area" ON "area_id" = "area"."id"
      WHERE ${within(sql`"event_area"."recorded_at"`)} GROUP BY 1) AS place ON place."event_row" = "event"."row"
    WHERE ${within(sql`"event"."recorded_at"`)}
    UNION ALL SELECT "topic", (SELECT ${areas} FROM "event_area" WHERE "event_row" = "event"."row"), ${went}
    FROM "event" WHERE ${within(sql`"superseded_at"`)}`
}

/** PostgreSQL does not read the year 0, in which the first day there is begins in Việt Nam by the clock of UTC. */
const YEAR_ONE = new Date('0001-01-01T00:00:00Z')

/** The time between a day and the nearer end of its month, and what it adds to what stood at that end when a fact came or went in it. */
function nearerSide(day: CivilDate) {
  const { year, month } = partsOf(day)
  const early = isEarly(day)
  const [after, until] = early
    ? [later(beginOf(firstOf(year, month)), YEAR_ONE), endOfDay(day)]
    : [endOfDay(day), beginOf(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1))]
  const within = (column: Prisma.Sql) => sql`${column} >= ${after} AND ${column} < ${until}`
  return early ? { within, came: sql`1`, went: sql`-1` } : { within, came: sql`-1`, went: sql`1` }
}

/** Whether the beginning of the day's month is nearer than its end. */
function isEarly(day: CivilDate): boolean {
  return Number(day.slice(8, 10)) <= 15
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
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
