import { bisectLeft, bisectRight } from 'd3-array'
import { beginnings, nextAfter } from './calendar-units.ts'
import { layoutLanes } from './layout-lanes.ts'
import type { Lane, MilestoneMark, Span } from './picture.ts'
import { LENS, lensMonths, nominalWidth } from './plot-measures.ts'
import { meets } from './span.ts'

/** Longer stretches would fill the lens without saying when. */
const LONGEST = 100
const MONTH = { unit: 'month', step: 1 } as const

/** Whether a milestone is dated finely enough to be told in months. */
export function isFine({ shape, span }: MilestoneMark): boolean {
  return shape === 'stone' || shape === 'until' || shape === 'deadline' || span.end - span.start <= LONGEST
}

/**
 * The whole months in which most milestones are left without a label or a row by the lanes; null where no such months are
 * crowded, or where the window itself is hardly longer. Decided at the nominal width, like the rows.
 */
export function lensSpan(lanes: readonly Lane[], window: Span, width: number): Span | null {
  const nominal = nominalWidth(width)
  const shown = lensMonths(width)
  const months = beginnings(window.start, window.end, MONTH).filter((day) => day >= window.start)
  if (months.length < shown * 1.5) return null
  // Columns have no labels: leaving them out spares laying them out once more.
  const marked = lanes.map(({ topic, name, href, marks }) => ({ topic, name, href, marks }))
  const told = new Set(
    layoutLanes(marked, window, nominal).lanes.flatMap(({ milestones }) =>
      milestones.filter(({ label }) => label).map(({ mark }) => mark.id),
    ),
  )
  const untold = lanes.flatMap(({ marks }) =>
    marks.filter((mark) => isFine(mark) && meets(mark.span, window) && !told.has(mark.id)),
  )
  const untoldIn = countMeeting(untold.map(({ span }) => span))
  const candidates = months.slice(0, months.length - shown + 1).map((start, index) => {
    // Flags hang to the right of their stems: the crowd should leave the last fifth of the lens to its own titles.
    const dense = { start, end: months[index + Math.ceil(shown * 0.8)] ?? window.end }
    return { start, last: months[index + shown - 1] ?? start, count: untoldIn(dense) }
  })
  const most = candidates.reduce((highest, { count }) => Math.max(highest, count), 0)
  if (most < LENS.crowd) return null
  // Of several that do as well the latest: the further left the crowd, the more room its titles have.
  const best = candidates.findLast(({ count }) => count === most)
  return best ? { start: best.start, end: nextAfter(best.last, MONTH) } : null
}

/** How many of the spans meet another one: those that begin before its end, without those that ended before its start. */
function countMeeting(spans: readonly Span[]): (span: Span) => number {
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b)
  const ends = spans.map(({ end }) => end).sort((a, b) => a - b)
  return ({ start, end }) => bisectLeft(starts, end) - bisectRight(ends, start)
}
