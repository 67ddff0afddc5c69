import type { Amount } from '../amount/amount.ts'
import type { FigureReading } from './figure-reading.ts'
import { victims } from './subject-behind.ts'

const ADDING = new Set(['thêm', 'nạp'])

/** "thêm 8 xã về đích", "kết nạp 12.417 đảng viên mới": what is added to a stock is not how much there is. */
export function isAdded(reader: FigureReading, amount: Amount): boolean {
  if (amount.noun < 0) return false
  const added = [1, 2, 3].some((back) => ADDING.has(reader.cursor.text(amount.from - back)))
  if (added && reader.verb?.text !== 'tăng thêm') return true
  return reader.cursor.is(amount.noun, 'đảng', 'viên', 'mới')
}

/** "12.900 lao động, trong đó 2.150 người đi làm ở nước ngoài": a part that no list names. */
export function isUnnamedPart(reader: FigureReading, amount: Amount): boolean {
  const subject = reader.subject
  if (!reader.within || subject === null || subject.used === 0 || amount.noun < 0) return false
  return reader.books.indicators.find(reader.tokens, amount.noun) === null && victims(reader, amount) === null
}
