import { parseTimeFilter, resolveTimeFilter, writeTimeFilter } from '../../../lib/address/time-filter.ts'
import { fromEpochDay } from '../../../lib/time/civil-date.ts'
import type { Picture, Span } from '../../../lib/view/picture.ts'
import { spanOf } from '../../../lib/view/span.ts'
import { snapToUnit, toTimeFilter } from '../../../lib/view/window.ts'

type PictureTimes = Pick<Picture, 'defaultWindow' | 'overview' | 'today' | 'condensed'>

/** The window that an address asks for: the default one where it asks for none, or for something that is no time. */
export function windowOfAddress(time: string | null, { defaultWindow, overview, today, condensed }: PictureTimes): Span {
  const filter = time ? parseTimeFilter(time) : null
  if (!filter) return defaultWindow
  const day = fromEpochDay(today.day)
  const spans = condensed ? [condensed.reach] : overview.map(({ span }) => span)
  const earliest = spans.length > 0 ? fromEpochDay(Math.min(...spans.map(({ start }) => start))) : day
  const latest = spans.length > 0 ? fromEpochDay(Math.max(...spans.map(({ end }) => end)) - 1) : day
  return spanOf(resolveTimeFilter(filter, { earliest, latest, today: day }))
}

/** What an address says for a window; null for the default one, which is not written. */
export function timeOfWindow(window: Span, { defaultWindow }: Pick<Picture, 'defaultWindow'>): string | null {
  const snapped = snapToUnit(window)
  if (snapped.start === defaultWindow.start && snapped.end === defaultWindow.end) return null
  return writeTimeFilter(toTimeFilter(snapped))
}
