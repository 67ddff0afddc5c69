import { dayParts, epochDay } from '../time/civil-date.ts'
import type { Mark, Span } from './picture.ts'

/** Whole years around all marks of a panel, with one to spare on both sides: the window in which a series is shown alone. */
export function seriesWindow(panel: { readonly marks: readonly Pick<Mark, 'span'>[] }): Span {
  const starts = panel.marks.map(({ span }) => span.start)
  const ends = panel.marks.map(({ span }) => span.end)
  const first = yearOf(Math.min(...starts)) - 1
  const last = yearOf(Math.max(...ends) - 1) + 1
  return { start: epochDay(`${pad(first)}-01-01`), end: epochDay(`${pad(last + 1)}-01-01`) }
}

function yearOf(day: number): number {
  return dayParts(day)[0]
}

function pad(year: number): string {
  return String(year).padStart(4, '0')
}
