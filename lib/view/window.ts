import type { TimeFilter } from '../address/time-filter.ts'
import { addDays, endOfMonth, fromEpochDay, yearMonthDay } from '../time/civil-date.ts'
import { type CalendarStep, floorTo, nextAfter } from './calendar-units.ts'
import type { Span } from './picture.ts'

/** No window is shorter: a fortnight still tells one day from the next. */
export const SHORTEST = 14

/** Lengths in days from which on a window begins and ends with whole years, quarters or months; below them with days. */
const UNITS: readonly { readonly from: number; readonly step: CalendarStep }[] = [
  { from: 365 * 5, step: { unit: 'year', step: 1 } },
  { from: 365 * 1.5, step: { unit: 'month', step: 3 } },
  { from: 120, step: { unit: 'month', step: 1 } },
  { from: 0, step: { unit: 'day', step: 1 } },
]

/** The window moved back into the extent, and shortened to it where it is longer. Never shorter than a fortnight. */
export function clampToExtent(window: Span, extent: Span): Span {
  const whole = extent.end - extent.start
  const length = Math.min(whole, Math.max(Math.min(SHORTEST, whole), window.end - window.start))
  const start = Math.min(Math.max(window.start, extent.start), extent.end - length)
  return { start, end: start + length }
}

/** The window `factor` times as long (0.5 zooms in), with `day` at the same place in it. */
export function zoomAround(window: Span, day: number, factor: number, extent: Span): Span {
  const length = Math.max(SHORTEST, (window.end - window.start) * factor)
  const share = (day - window.start) / (window.end - window.start)
  const start = day - share * length
  return clampToExtent({ start, end: start + length }, extent)
}

/** The window moved by a number of days, as far as the extent goes. */
export function pan(window: Span, days: number, extent: Span): Span {
  return clampToExtent({ start: window.start + days, end: window.end + days }, extent)
}

/** The calendar step that a window of that length moves and ends by: years, quarters, months, days. */
export function stepOf({ start, end }: Span): CalendarStep {
  return UNITS.find(({ from }) => end - start >= from)?.step ?? { unit: 'day', step: 1 }
}

/**
 * The window with both ends on the nearest beginning of a step, at least one step long. Without a step it is that of the
 * snapped window's own length: five years less a day, moved to whole quarters, can be five years. So a window snapped
 * twice is snapped once, and what was written to an address comes back from it.
 */
export function snapToUnit(window: Span, step?: CalendarStep): Span {
  if (step) return snapTo(window, step)
  const snapped = snapTo(window, stepOf(window))
  // Not more than once more: a beginning of a year is one of a quarter and of a month too.
  return snapTo(snapped, stepOf(snapped))
}

function snapTo(window: Span, step: CalendarStep): Span {
  const start = nearest(window.start, step)
  const end = nearest(window.end, step)
  return { start, end: end > start ? end : nextAfter(start, step) }
}

function nearest(day: number, step: CalendarStep): number {
  const before = floorTo(day, step)
  const after = nextAfter(before, step)
  return day - before <= after - day ? before : after
}

/** The `time` parameter that stands for a window: in whole years where it falls on them, else in quarters, months or days. */
export function toTimeFilter(window: Span): TimeFilter {
  const [start, end] = [Math.round(window.start), Math.max(Math.round(window.start) + 1, Math.round(window.end))]
  const [first, last] = [fromEpochDay(start), addDays(fromEpochDay(end), -1)]
  const [year, month, day] = yearMonthDay(first)
  const [lastYear, lastMonth] = yearMonthDay(last)
  const byMonth = day === 1 && last === endOfMonth(lastYear, lastMonth)
  if (byMonth && month === 1 && lastMonth === 12) return { from: String(year), to: String(lastYear) }
  if (byMonth && month % 3 === 1 && lastMonth % 3 === 0) {
    return { from: `${year}-Q${Math.ceil(month / 3)}`, to: `${lastYear}-Q${lastMonth / 3}` }
  }
  if (byMonth) return { from: first.slice(0, 7), to: last.slice(0, 7) }
  return { from: first, to: last }
}
