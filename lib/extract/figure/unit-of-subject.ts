import type { Amount } from '../amount/amount.ts'
import type { FigureReading } from './figure-reading.ts'

/** What is counted in whole people, guests, animals or things: a bare number can only be so many of them. */
const COUNTS = new Set(['PERSON_TRIPS', 'PERSON', 'COUNT', 'HEAD', 'HOUSEHOLD'])

/**
 * The amount in the unit that goes without saying: that of the indicator right before it ("khách quốc tế 73.500"), of the level
 * that it adds to or was planned for ("1.180 tỷ USD, tăng 5,9 triệu", "(kế hoạch năm 23.000)"). Null for a bare number of nothing.
 */
export function inUnitOfSubject(reader: FigureReading, amount: Amount): Amount | null {
  const { subject } = reader
  if (amount.unit !== 'NONE') return amount
  if (amount.mult === 0 && amount.decimals > 0) return amount
  if (subject === null || subject.lost) return inUnitBefore(reader, amount)
  if (reader.strangers > 0) return null
  const before = reader.found.at(-1)?.said
  const same = before !== undefined && before.slug === subject.mention.slug && subject.used > 0
  const unit = moneyOf(same ? before.unit : subject.indicator.unit) ?? countOf(subject.indicator.unit)
  if (unit === null) return null
  const isMoney = unit === 'VND' || unit === 'USD'
  if (isMoney) return amount.mult > 0 ? { ...amount, unit } : null
  const planned = reader.depth.length > 0 && (reader.scenario?.cue === 'plan' || reader.scenario?.cue === 'target')
  const led = subject.used === 0 || planned || reader.verb?.cue === 'reach' || reader.verb?.cue === 'equal'
  return led ? { ...amount, unit } : null
}

/** "Đồng Nai 714 triệu USD; TP. Hồ Chí Minh 471,5 triệu": the money of the figure before. */
function inUnitBefore({ found, memory, place }: FigureReading, amount: Amount): Amount | null {
  const before = [...memory.figures, ...found].at(-1)?.said
  const unit = before && place !== null && amount.mult > 0 ? (moneyOf(before.unit) ?? countOf(before.unit)) : null
  return unit ? { ...amount, unit } : null
}

function moneyOf(unit: string): string | null {
  return unit.startsWith('VND') ? 'VND' : unit.startsWith('USD') ? 'USD' : null
}

function countOf(unit: string): string | null {
  return COUNTS.has(unit) ? unit : null
}
