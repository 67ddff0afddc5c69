/**
 * A day of the calendar without clock or zone, as ISO 8601 text: "2024-03-28".
 * Dates are never a `Date` at local midnight: that is a different day west of where it was made.
 */
export type CivilDate = string

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Builds "2024-03-28" from numbers; throws a RangeError naming the value when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = written(year, month, day)
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
  return dayCount(year, month, day)
}

/** The day that many days after 1970-01-01. */
export function fromEpochDay(days: number): CivilDate {
  const [year, month, day] = dayParts(days)
  return written(year, month, day)
}

const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'] as const

/**
 * The same where the day may lie beyond the years that civil dates have, as the edge of a grid of columns may: then the first or the last
 * date there is.
 */
export function nearestDate(days: number): CivilDate {
  if (days < epochDay(FIRST_DAY)) return FIRST_DAY
  return days > epochDay(LAST_DAY) ? LAST_DAY : fromEpochDay(days)
}

// Years begin in March here, so that the leap day is the last of its year, and months of 31, 30, 31, 30, 31 days repeat every
// 153. Plain arithmetic on purpose: a page counts tens of thousands of days, and making a Date of each took a tenth of it.
const DAYS_OF_400_YEARS = 146_097
/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468

/** Days since 1970-01-01 of a day that exists; nobody checks that it does. */
export function dayCount(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12
  const years = month < 3 ? year - 1 : year
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return 365 * years + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - EPOCH
}

/** Year, month (1–12) and day (1–31) of the day that many days after 1970-01-01. */
export function dayParts(days: number): readonly [year: number, month: number, day: number] {
  const since = Math.floor(days) + EPOCH
  const era = Math.floor(since / DAYS_OF_400_YEARS)
  const rest = since - era * DAYS_OF_400_YEARS
  const years = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / (DAYS_OF_400_YEARS - 1))) / 365,
  )
  const inYear = rest - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return [era * 400 + years + (month < 3 ? 1 : 0), month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1]
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

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
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
  let format = dayFormats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dayFormats.set(zone, format)
  }
  return format.format(now)
}

/** One for each zone: every request asks for the day, and a new formatter takes memory that no collector sees. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()
