/**
 * A day of the calendar without clock or zone, as ISO 8601 text: "2024-03-28".
 * Dates are never a `Date` at local midnight: that is a different day west of where it was made.
 */
export type CivilDate = string

const DAY_MS = 86_400_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Builds "2024-03-28" from numbers; throws a RangeError naming the value when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${text} (expected a day of the calendar, 0001–9999)`)
  return text
}

/** Whether a text is a day that exists ("2023-02-29" is not). */
export function isCivilDate(text: string): boolean {
  const match = ISO_DAY.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01, negative before; the number every chart axis counts in. */
export function epochDay(date: CivilDate): number {
  const [year, month, day] = yearMonthDay(date)
  // Date.UTC reads years 0–99 as 1900–1999; setUTCFullYear does not.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS)
}

/** The day that many days after 1970-01-01. */
export function fromEpochDay(days: number): CivilDate {
  return new Date(Math.floor(days) * DAY_MS).toISOString().slice(0, 10)
}

/** The same day, that many days later. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days)
}

/** Year, month (1–12) and day (1–31); throws a RangeError for anything that is not a civil date. */
export function yearMonthDay(date: CivilDate): [year: number, month: number, day: number] {
  if (!isCivilDate(date)) throw new RangeError(`not a date: "${date}" (expected YYYY-MM-DD)`)
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** 28–31, by the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The last day of the month that lies `months` after the month given (12 months after 2023-12 is 2024-12-31). */
export function endOfMonth(year: number, month: number, months = 0): CivilDate {
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return civilDate(y, m, daysInMonth(y, m))
}

/** Today's civil date where the readers are. The clock comes in from outside, so tests can hold it still. */
export function todayIn(zone: string, now: Date): CivilDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
}
