import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { resolveTime } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import type { EventSurroundings } from './happening.ts'

/** A year that a sentence begins with. */
interface SaidYear {
  readonly year: number | null
  readonly yearOffset?: number
}

/** "Năm 2019, …", "Năm nay, …": the year at the head of a sentence, for its days and months without one. */
export function yearLeading(sentence: Sentence, [first]: readonly TimeMention[]): SaidYear | null {
  if (
    (first?.shape.form !== 'year' && first?.shape.form !== 'year-part') ||
    first.role !== 'at' ||
    first.from > sentence.from + 1
  )
    return null
  const { year, yearOffset } = first.shape
  return yearOffset === undefined ? { year } : { year, yearOffset }
}

/** "hồi tháng 9" in January: of the year before. */
export function yearGoneBy(
  tokens: readonly Token[],
  { shape, from }: TimeMention,
  { anchor }: EventSurroundings,
): SaidYear | null {
  const resolved = tokens[from - 1]?.text === 'hồi' ? resolveTime(shape, anchor, 'past') : null
  return resolved !== null && resolved.start > anchor.day ? { year: null, yearOffset: -1 } : null
}

/** A shape with the year in force where it says none. */
export function inYear(shape: TimeShape, said: SaidYear | null): TimeShape {
  if (said === null) return shape
  if (shape.form !== 'day' && shape.form !== 'month' && shape.form !== 'month-third' && shape.form !== 'quarter') return shape
  return shape.year === null && shape.yearOffset === undefined ? { ...shape, ...said } : shape
}
