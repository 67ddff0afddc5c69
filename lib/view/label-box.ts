import type { FigureMark, MilestoneMark } from './picture.ts'
import { LABEL } from './plot-measures.ts'
import { textWidth } from './text-width.ts'

/** A rectangle in pixels of a plot. */
export interface Box {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

/** How far letters reach above and below the baseline, marks of Vietnamese capitals included. */
const ASCENT = 12
const DESCENT = 4

/** Kept free between a label and its neighbours: half of the halo that is drawn around letters. */
export const CLEAR = 3

export function labelBox(x: number, baseline: number, anchor: 'start' | 'end', width: number): Box {
  const x1 = anchor === 'start' ? x : x - width
  return { x1, x2: x1 + width, y1: baseline - ASCENT, y2: baseline + DESCENT }
}

/** Whether two boxes share any point when the first is made wider by `clear` on both sides. */
export function collide(a: Box, b: Box, clear = 0): boolean {
  return a.x1 - clear < b.x2 && b.x1 < a.x2 + clear && a.y1 < b.y2 && b.y1 < a.y2
}

export function inside({ x1, x2, y1, y2 }: Box, width: number, height: number): boolean {
  return x1 >= 0 && x2 <= width && y1 >= 0 && y2 <= height
}

/** "11,6" in the size of values, then "suy ra, năm 2004" in the size of notes. */
export function figureLabelWidth({ strong, status }: FigureMark['label'], note: string | null): number {
  const rest = [status, note].filter(Boolean).join(', ')
  return textWidth(strong, 'serifBold', LABEL.value) + (rest ? LABEL.gap + textWidth(rest, 'sans', LABEL.note) : 0)
}

/** A date, then a title, then a status that must be told. */
export function milestoneLabelWidth(strong: string, note: string, status: MilestoneMark['label']['status']): number {
  const rest = [note, status].filter(Boolean).join(', ')
  return textWidth(strong, 'serifBold', LABEL.lane) + (rest ? LABEL.laneGap + textWidth(rest, 'sans', LABEL.lane) : 0)
}
