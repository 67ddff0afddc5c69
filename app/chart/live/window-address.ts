import { parseTimeFilter, resolveTimeFilter, writeTimeFilter } from '../../../lib/address/time-filter.ts'
import { fromEpochDay } from '../../../lib/time/civil-date.ts'
import type { Picture, Span } from '../../../lib/view/picture.ts'
import { spanOf } from '../../../lib/view/span.ts'
import { snapToUnit, toTimeFilter } from '../../../lib/view/window.ts'

type PictureTimes = Pick<Picture, 'defaultWindow' | 'overview' | 'today'>

/** The window that an address asks for: the default one where it asks for none, or for something that is no time. */
export function windowOfAddress(time: string | null, { defaultWindow, overview, today }: PictureTimes): Span {
  const filter = time ? parseTimeFilter(time) : null
  if (!filter) return defaultWindow
  const day = fromEpochDay(today.day)
  const earliest = overview.length > 0 ? fromEpochDay(Math.min(...overview.map(({ span }) => span.start))) : day
  const latest = overview.length > 0 ? fromEpochDay(Math.max(...overview.map(({ span }) => span.end)) - 1) : day
  return spanOf(resolveTimeFilter(filter, { earliest, latest, today: day }))
}

/** What an address says for a window; null for the default one, which is not written. */
export function timeOfWindow(window: Span, { defaultWindow }: Pick<Picture, 'defaultWindow'>): string | null {
  const snapped = snapToUnit(window)
  if (snapped.start === defaultWindow.start && snapped.end === defaultWindow.end) return null
  return writeTimeFilter(toTimeFilter(snapped))
}
