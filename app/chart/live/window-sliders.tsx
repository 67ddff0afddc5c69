import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { fromEpochDay } from '../../../lib/time/civil-date.ts'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import type { Span } from '../../../lib/view/picture.ts'
import { clampToExtent, pan, SHORTEST, stepOf } from '../../../lib/view/window.ts'
import { dateWords } from '../../../lib/words/civil-date-words.ts'
import styles from './window-sliders.module.css'

interface WindowSlidersProps {
  readonly extent: Span
  readonly window: Span
  readonly words: Pick<ChartWords, 'windowFrom' | 'windowTo' | 'windowMove' | 'locale'>
  /** While a hand moves the window. */
  readonly onShow: (window: Span) => void
  readonly onSettle: (window: Span, ease?: boolean) => void
}

type Grip = 'from' | 'to' | 'both'

interface Drag {
  readonly grip: Grip
  readonly day: number
  readonly from: Span
  last: Span
}

/** The window on a strip of all years, by hand and by keyboard: both ends and the whole. Lies over a drawing of that strip. */
export function WindowSliders({ extent, window, words, onShow, onSettle }: WindowSlidersProps) {
  const strip = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const dayAt = ({ clientX }: PointerEvent) => {
    const { left, width } = strip.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return extent.start + ((clientX - left) / width) * (extent.end - extent.start)
  }
  const pointer = (grip: Grip) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { grip, day: dayAt(event), from: window, last: window }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!drag.current) return
      drag.current.last = moved(drag.current.grip, drag.current.from, dayAt(event) - drag.current.day, extent)
      onShow(drag.current.last)
    },
    onPointerUp() {
      if (drag.current && drag.current.last !== drag.current.from) onSettle(drag.current.last)
      drag.current = null
    },
    onPointerCancel() {
      if (drag.current) onShow(drag.current.from)
      drag.current = null
    },
  })
  const slider = (grip: Grip, label: string, day: number, text: string) => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': Math.round(extent.start),
    'aria-valuemax': Math.round(extent.end),
    'aria-valuenow': Math.round(day),
    'aria-valuetext': text,
    onKeyDown(event: KeyboardEvent) {
      const days = daysOfKey(event.key, window, extent)
      if (days === null) return
      event.preventDefault()
      event.stopPropagation()
      onSettle(moved(grip, window, days, extent))
    },
    ...pointer(grip),
  })
  const share = (day: number) => `${((day - extent.start) / (extent.end - extent.start)) * 100}%`
  const [from, to] = [window.start, window.end - 1].map((day) => dateWords(fromEpochDay(day), words.locale))
  return (
    <div
      ref={strip}
      className={styles.strip}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        const half = (window.end - window.start) / 2
        onSettle(clampToExtent({ start: dayAt(event) - half, end: dayAt(event) + half }, extent), true)
      }}
    >
      <div
        className={styles.whole}
        style={{ left: share(window.start), right: `calc(100% - ${share(window.end)})` }}
        {...slider('both', words.windowMove, (window.start + window.end) / 2, `${from} – ${to}`)}
      />
      <div
        className={`${styles.end} ${styles.from}`}
        style={{ left: share(window.start) }}
        {...slider('from', words.windowFrom, window.start, from ?? '')}
      />
      <div
        className={`${styles.end} ${styles.to}`}
        style={{ left: share(window.end) }}
        {...slider('to', words.windowTo, window.end, to ?? '')}
      />
    </div>
  )
}

function moved(grip: Grip, { start, end }: Span, days: number, extent: Span): Span {
  if (grip === 'both') return pan({ start, end }, days, extent)
  if (grip === 'from') return { start: Math.min(Math.max(extent.start, start + days), end - SHORTEST), end }
  return { start, end: Math.max(Math.min(extent.end, end + days), start + SHORTEST) }
}

/** Days that a key moves a slider by: a step of the calendar, ten of them, or all the way; null for other keys. */
function daysOfKey(key: string, window: Span, extent: Span): number | null {
  const { unit, step } = stepOf(window)
  const days = { day: 1, month: 30.44, year: 365.25 }[unit] * step
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return days
    case 'ArrowLeft':
    case 'ArrowDown':
      return -days
    case 'PageUp':
      return days * 10
    case 'PageDown':
      return -days * 10
    case 'Home':
      return extent.start - extent.end
    case 'End':
      return extent.end - extent.start
    default:
      return null
  }
}
