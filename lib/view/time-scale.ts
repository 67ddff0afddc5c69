import type { Span } from './picture.ts'
import { FIGURE } from './plot-measures.ts'

/** The straight line from the days of a window to the pixels of a plot. Only a window of some length has one. */
export function timeScale(window: Span, width: number): (day: number) => number {
  const perDay = width / (window.end - window.start)
  return (day) => (day - window.start) * perDay
}

/** The moment that a pixel of a plot stands for, in days; the way back of `timeScale`. */
export function dayAt(x: number, window: Span, width: number): number {
  return window.start + (x / width) * (window.end - window.start)
}

/** Where a stretch of time lies in a plot. */
export interface Extent {
  readonly x1: number
  readonly x2: number
  /** Whether it goes on beyond the left or right edge. */
  readonly cutLeft: boolean
  readonly cutRight: boolean
}

/**
 * The pixels of a period that shares time with the window: clipped to the plot, half a pixel kept free on either side so
 * that periods that touch read as two, and never narrower than `least`.
 */
export function spanToPixels(span: Span, toX: (day: number) => number, width: number, least: number = FIGURE.least): Extent {
  const [start, end] = [toX(span.start), toX(span.end)]
  const cutLeft = start < -0.5
  const cutRight = end > width + 0.5
  const x1 = cutLeft ? 0 : start + FIGURE.inset / 2
  const x2 = cutRight ? width : end - FIGURE.inset / 2
  if (x2 - x1 >= least) return { x1, x2, cutLeft, cutRight }
  return { ...around((x1 + x2) / 2, least, width), cutLeft, cutRight }
}

/** The pixels of a sign of fixed width that stands in the middle of its day, kept inside the plot. */
export function pointToPixels(span: Span, toX: (day: number) => number, width: number, size: number): Extent {
  return { ...around((toX(span.start) + toX(span.end)) / 2, size, width), cutLeft: false, cutRight: false }
}

function around(centre: number, size: number, width: number): { x1: number; x2: number } {
  const x1 = Math.max(0, Math.min(width - size, centre - size / 2))
  return { x1, x2: x1 + size }
}
