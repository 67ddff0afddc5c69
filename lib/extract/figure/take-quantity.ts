import type { FigureReading } from './figure-reading.ts'
import { handOut, isListOfAsMany, takeFromSeries } from './hand-out.ts'
import type { Element } from './scan-sentence.ts'
import { takeAmount } from './take-amount.ts'
import { BREAK_SIGNS } from './take-break.ts'
import { takeRank } from './take-rank.ts'

/** A number: its own unless it is how far from others, of another time, or of a province in front of its brackets. */
export function takeQuantity(reader: FigureReading, element: Element & { is: 'quantity' }, index: number): void {
  const { quantity } = element
  if (reader.against >= 0 && (quantity.from - reader.against > 2 || isDistance(reader, quantity.to))) return
  // "cao hơn mức tăng 7,1% của cùng kỳ": a level of another time, or of others.
  const level = reader.against >= 0 && reader.cursor.is(reader.against, 'mức')
  if (level && !reader.cursor.is(quantity.to, 'của', 'cùng', 'kỳ') && !reader.cursor.is(quantity.to, 'cùng', 'kỳ')) return
  if (isAsideOfLevel(reader, element, index)) return
  const { samePeriod, comparison, place } = { samePeriod: reader.samePeriod, comparison: reader.comparison, place: reader.place }
  if (level) reader.samePeriod = true
  // "đứng thứ 2, chỉ sau Bắc Giang (13,45%)"
  const [named, open] = reader.elements.slice(Math.max(0, index - 2), index)
  const other = named?.is === 'place' && open?.is === 'break' && open.sign === '(' && named.mention.kind === 'province'
  if (other) reader.place = named.mention
  takeNumber(reader, element, index)
  if (other) reader.place = place
  if (level) {
    reader.samePeriod = samePeriod
    reader.comparison = comparison
  }
}

function takeNumber(reader: FigureReading, element: Element & { is: 'quantity' }, index: number): void {
  const { quantity } = element
  if (reader.series === null && isListOfAsMany(reader, quantity.from)) handOut(reader, quantity.from)
  takeFromSeries(reader)
  if (quantity.form === 'rank') takeRank(reader, quantity, index)
  else takeAmount(reader, quantity, index)
  reader.strangers = 0
  reader.narrowed = false
  if (reader.subject) reader.subject.used++
  reader.verbSpent = true
  reader.within = false
  reader.listed = { subjects: [], places: [], times: [] }
}

/** "703 triệu USD, bằng 24,6% so với cùng kỳ năm 2023 (2,86 tỷ USD)": a level alone in brackets after a level and a share. */
function isAsideOfLevel(reader: FigureReading, { quantity }: Element & { is: 'quantity' }, index: number): boolean {
  if (quantity.form !== 'amount' || !['VND', 'USD', 'PERSON_TRIPS', 'TONNE'].includes(quantity.unit)) return false
  const [before, after] = [reader.elements[index - 1], reader.elements[index + 1]]
  const alone = before?.is === 'break' && before.sign === '(' && after?.is === 'break' && after.sign === ')'
  const last = reader.found.at(-1)?.said
  return (
    alone &&
    reader.subject !== null &&
    (last?.measure === 'pct_of_plan' ||
      last?.measure === 'index_vs_base' ||
      last?.measure === 'growth_yoy' ||
      last?.measure === 'growth_vs_base')
  )
}

/** "cao hơn 4,2 điểm phần trăm so với bình quân chung cả nước": how far from others, which is no change. */
function isDistance(reader: FigureReading, to: number): boolean {
  for (let at = to; at < to + 12 && !BREAK_SIGNS.has(reader.cursor.text(at)); at++) {
    if (reader.cursor.is(at, 'cả', 'nước') || reader.cursor.is(at, 'toàn', 'quốc') || reader.cursor.is(at, 'bình', 'quân'))
      return true
    if (reader.cursor.is(at, 'vùng') || reader.cursor.is(at, 'trung', 'bình')) return true
    if (reader.cursor.is(at, 'kịch', 'bản') || reader.cursor.is(at, 'kế', 'hoạch') || reader.cursor.is(at, 'mục', 'tiêu'))
      return true
  }
  return false
}
