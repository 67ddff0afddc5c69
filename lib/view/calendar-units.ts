import { dayCount, dayParts } from '../time/civil-date.ts'

/** What an axis can count in and a window can end on. `step`: how many at a time. */
export interface CalendarStep {
  readonly unit: 'day' | 'month' | 'year'
  readonly step: number
}

/** The last beginning of a step at or before a day: steps of 3 months are quarters, of 10 years decades. */
export function floorTo(day: number, { unit, step }: CalendarStep): number {
  const [year, month, dayOfMonth] = dayParts(day)
  if (unit === 'year') return dayCount(Math.max(1, year - (year % step)), 1, 1)
  if (unit === 'month') return dayCount(year, month - ((month - 1) % step), 1)
  if (step === 1) return Math.floor(day)
  // Steps of days begin anew with each month, and the last one is never a mere rest.
  const index = Math.min(Math.floor((dayOfMonth - 1) / step), Math.floor(30 / step) - 1)
  return dayCount(year, month, index * step + 1)
}

/** The next beginning of a step after a day that is itself such a beginning. */
export function nextAfter(day: number, calendarStep: CalendarStep): number {
  const { unit, step } = calendarStep
  const [year, month, dayOfMonth] = dayParts(day)
  if (unit === 'year') return dayCount(year - (year % step) + step, 1, 1)
  if (unit === 'month') return monthLater(year, month, step)
  if (step === 1) return day + 1
  const next = dayOfMonth + step
  return next <= Math.floor(30 / step) * step - step + 1 ? day + step : monthLater(year, month, 1)
}

function monthLater(year: number, month: number, months: number): number {
  const index = year * 12 + (month - 1) + months
  return dayCount(Math.floor(index / 12), (index % 12) + 1, 1)
}

/** All beginnings of a step from the one at or before `start` on, up to but not including `end`. */
export function beginnings(start: number, end: number, step: CalendarStep): readonly number[] {
  const days: number[] = []
  for (let day = floorTo(start, step); day < end; day = nextAfter(day, step)) days.push(day)
  return days
}
