import type { Amount } from '../amount/amount.ts'
import { readTime } from '../when/read-time.ts'
import { PLAIN } from './cue-book.ts'
import type { FigureReading, Word } from './figure-reading.ts'
import type { SaidComparison } from './read-comparison.ts'

const FEASTS = new Set(['dịp', 'kỳ', 'nghỉ', 'lễ', 'tết', 'đợt'])

/** "5.200/4.800 tỷ đồng dự toán, đạt 108,3%": the share is of the plan that stands before it. */
export function planRead(reader: FigureReading, amount: Amount): SaidComparison | null {
  const { from, unit } = amount
  const reached = reader.verb?.cue === 'reach' || reader.verb?.cue === 'equal'
  if (unit !== 'PERCENT' || reader.planned < 0 || from - reader.planned > 8 || !reached) return null
  return { base: 'PLAN', shape: null, from, to: from }
}

/** "gấp 1,5 lần năm 2020": a multiple names its base without "so với". */
export function baseOfMultiple(reader: FigureReading, amount: Amount): SaidComparison | null {
  // "bằng 104% năm trước" as well
  const share = amount.unit === 'PERCENT' && reader.verb?.cue === 'equal'
  if (amount.unit !== 'RATIO' && !share) return null
  // "gấp 1,3 lần dịp lễ năm trước"
  let at = amount.to
  while (FEASTS.has(reader.cursor.text(at))) at++
  const time = readTime(reader.cursor, at)
  if (time === null || (time.shape.form !== 'year' && time.shape.form !== 'month')) return null
  reader.past = time.to
  const yearBefore = time.shape.form === 'year' && time.shape.yearOffset === -1
  return { base: yearBefore ? 'P-1Y' : 'PERIOD', shape: yearBefore ? null : time.shape, from: amount.to, to: time.to }
}

/** "giảm từ 44% năm 2005 xuống còn 25,68%": both ends of a change are levels. */
export function isEndOfChange(reader: FigureReading, amount: Amount): boolean {
  const before = reader.cursor.text(amount.from - 1)
  if (before !== 'từ' && before !== 'mức') return false
  for (let at = amount.to; at < amount.to + 12; at++) {
    const word = reader.cursor.text(at)
    if (word === 'xuống' || word === 'lên' || word === 'còn') return true
    if (word === '.' || word === ';' || word === '') return false
  }
  return false
}

export function comparisonAfter(reader: FigureReading, index: number): SaidComparison | null {
  for (const element of reader.elements.slice(index + 1, index + 6)) {
    if (element.is === 'comparison') return element.said
    if (
      element.is === 'time' ||
      (element.is === 'break' && (element.sign === '(' || element.sign === ')' || element.sign === '-'))
    )
      continue
    if (element.is === 'word' && PLAIN.has(element.text)) continue
    return null
  }
  return null
}

/** Whether what was said to be compared with before can hold for this number. */
export function changes(amount: Amount, verb: Word | null): boolean {
  return amount.unit === 'PERCENT' || amount.unit === 'RATIO' || verb?.cue === 'rise' || verb?.cue === 'fall'
}
