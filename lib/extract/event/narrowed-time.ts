import type { Token } from '../text/token.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import type { EventSurroundings } from './happening.ts'

export function presentYear({ anchor }: EventSurroundings): number {
  return Number(anchor.day.slice(0, 4))
}

/** "Giai đoạn 2004 đến nay": its years. */
export function upToNow(shape: TimeShape, around: EventSurroundings): TimeShape {
  return shape.form === 'since' ? { form: 'years', first: shape.year, last: presentYear(around), term: false } : shape
}

/** "đón xuân Giáp Thìn 2024": its first day. "Những ngày đầu năm 2026": its first month. */
export function narrowed(tokens: readonly Token[], { shape, from }: TimeMention): TimeShape {
  const before = tokens[from - 1]?.text
  if (shape.form === 'spring' && (before === 'đón' || before === 'mừng')) return { ...shape, form: 'lunar', day: 1, month: 1 }
  if (shape.form !== 'year-part' || shape.part === 'middle' || !isDaysOf(tokens, from)) return shape
  const { part, ...year } = shape
  return { ...year, form: 'month', month: part === 'first' ? 1 : 12 }
}

/** "những ngày đầu năm 2026" */
export function isDaysOf(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === 'ngày' && tokens[from - 2]?.text === 'những'
}
