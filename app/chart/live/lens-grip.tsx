import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { dayParts } from '../../../lib/time/civil-date.ts'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import type { Span } from '../../../lib/view/picture.ts'
import type { PlacedPicture } from '../../../lib/view/place-picture.ts'
import { clampToExtent } from '../../../lib/view/window.ts'
import { monthWords } from '../../../lib/words/civil-date-words.ts'
import styles from './live.module.css'

const MONTH = 30.44

interface LensGripProps {
  readonly placed: PlacedPicture
  readonly lens: Span
  readonly extent: Span
  readonly words: ChartWords
  readonly onMove: (lens: Span) => void
}

/** The stretch that the lens enlarges, as a grip where its wedge begins: dragged, or moved month by month. */
export function LensGrip({ placed, lens, extent, words, onMove }: LensGripProps) {
  const drag = useRef<{ x: number; from: Span } | null>(null)
  const { window, width, lensReach } = placed
  const perPixel = (window.end - window.start) / width
  const move = (from: Span, days: number) => onMove(clampToExtent({ start: from.start + days, end: from.end + days }, extent))
  const said = [lens.start, lens.end - 1].map((day) => {
    const [year, month] = dayParts(day)
    return monthWords(year, month, words.locale)
  })
  return (
    <div
      className={styles.lensGrip}
      style={{ left: lensReach.x1, width: Math.max(24, lensReach.x2 - lensReach.x1) }}
      role="slider"
      tabIndex={0}
      aria-label={words.lensMove}
      aria-valuemin={Math.round(extent.start)}
      aria-valuemax={Math.round(extent.end)}
      aria-valuenow={Math.round(lens.start)}
      aria-valuetext={said.join(' – ')}
      onKeyDown={(event: KeyboardEvent) => {
        const months = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
        if (!months) return
        event.preventDefault()
        event.stopPropagation()
        move(lens, months * MONTH)
      }}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, from: lens }
      }}
      onPointerMove={(event: PointerEvent) => {
        if (drag.current) move(drag.current.from, (event.clientX - drag.current.x) * perPixel)
      }}
      onPointerUp={() => {
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
    />
  )
}
