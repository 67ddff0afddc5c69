import type { Amount } from '../amount/amount.ts'
import { type FigureReading, NOWHERE, type Subject } from './figure-reading.ts'

/** How far back a clause is looked through. */
const REACH = 30
const CHANGES = ['điều chỉnh', 'tăng vốn', 'góp vốn', 'mua cổ', 'giải ngân', 'thực hiện', 'thu hồi']
const NEW = ['cấp mới', 'án mới', 'cấp phép', 'cấp giấy', 'đăng ký mới', 'ký mới']
const IN_FORCE = ['hiệu lực', 'lũy kế', 'hiện có']

/**
 * "87 dự án được cấp mới với vốn đăng ký 612 triệu USD", "lũy kế còn 4.307 dự án có hiệu lực, 31,8 tỷ USD": dollars behind a count
 * of projects, where capital from abroad is spoken of. What only grew, or was paid out, is none of it.
 */
export function registeredCapital(reader: FigureReading, amount: Amount): Subject | null {
  const { subject, memory, elements } = reader
  if (amount.unit !== 'USD' || !(memory.foreignCapital || memory.named.has('fdi-capital'))) return null
  if (subject !== null && !subject.lost && subject.mention.slug !== 'fdi-capital') return null
  const from = clauseStart(reader, amount.from)
  const projects = elements.some(
    (element) =>
      element.is === 'quantity' &&
      element.from >= from &&
      element.to <= amount.from &&
      element.quantity.form === 'amount' &&
      element.quantity.unit === 'COUNT' &&
      reader.cursor.is(element.quantity.noun, 'dự', 'án'),
  )
  const indicator = projects ? reader.books.indicators.get('fdi-capital') : undefined
  const breakdown = capitalKind(reader, from, amount.from)
  if (indicator === undefined || breakdown === null) return null
  // "583 dự án còn hiệu lực …; con số tương ứng của Hải Dương là 625 dự án, 11,5 tỷ USD"
  const last = reader.found.at(-1)
  const kind = breakdown === '_T' && last?.said.slug === indicator.slug ? last.breakdown : breakdown
  return { mention: { ...NOWHERE, slug: indicator.slug, breakdown: kind }, indicator, used: 0, lost: false }
}

/** What capital the words of a clause speak of; null for what is only a change of some that was registered before. */
export function capitalKind({ cursor }: FigureReading, from: number, to: number): string | null {
  const says = (pairs: readonly string[]) => {
    for (let at = from; at < to; at++) {
      const pair = `${cursor.text(at)} ${cursor.text(at + 1)}`
      if (pairs.includes(pair) || pairs.includes(`${pair} ${cursor.text(at + 2)}`)) return true
    }
    return false
  }
  const changed = says(CHANGES)
  if (says(NEW)) return changed ? '_T' : 'new'
  if (says(IN_FORCE)) return 'stock'
  return changed ? null : '_T'
}

/** Where the clause begins, or its last dollars end. */
function clauseStart({ cursor, elements }: FigureReading, to: number): number {
  let at = to
  while (at > 0 && at > to - REACH && !cursor.is(at - 1, ';') && !cursor.is(at - 1, '.')) at--
  const dollars = elements.findLast(
    (element) =>
      element.is === 'quantity' && element.to < to && element.quantity.form === 'amount' && element.quantity.unit === 'USD',
  )
  return Math.max(at, dollars?.to ?? 0)
}
