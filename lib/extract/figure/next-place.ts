import type { Amount } from '../amount/amount.ts'
import type { FigureCandidate } from './figure-candidate.ts'
import { type FigureReading, NOWHERE, type Subject } from './figure-reading.ts'

/** Words that may stand between a province and its number and name nothing else. */
const MOST_STRANGERS = 3

/**
 * "Dẫn đầu là Bình Dương với 2,26 tỷ USD; TP. Hồ Chí Minh 471,5 triệu", "Riêng Đắk Nông 38,06%": another province with a number in the
 * unit of the figure before is told the same of.
 */
export function ofNextPlace(reader: FigureReading, amount: Amount): Subject | null {
  const { place, strangers, verb, memory, found } = reader
  if (place === null || place.kind === 'country' || strangers > MOST_STRANGERS) return null
  if (amount.noun >= 0 && amount.unit !== 'PERSON_TRIPS' && amount.unit !== 'HEAD') return null
  const alike = ({ said }: FigureCandidate) => said.unit === amount.unit && GOES_ON.has(said.measure)
  // Of a share or a rate only its own sentence says enough. The first of its kind is what a list is of, others are parts.
  const before = found.find(alike) ?? (amount.unit === 'PERCENT' ? undefined : memory.figures.find(alike))
  if (before === undefined || before.scenario !== 'ACTUAL' || place.slug === before.place?.slug) return null
  if (isNamedBetween(reader, place.to, amount.from)) return null
  const { measure, slug } = before.said
  const moves = verb?.cue === 'rise' || verb?.cue === 'fall'
  const same = measure === 'value' ? !moves : verb?.cue !== 'share'
  const indicator = same ? reader.books.indicators.get(slug) : undefined
  if (indicator === undefined) return null
  if (before.time !== null && reader.times.length === 0) reader.times.push({ ...before.time, from: -1, to: -1 })
  if (measure === 'growth_yoy' && !moves)
    reader.verb = { cue: movement(before), text: 'tăng', span: { from: place.to, to: place.to } }
  return { mention: { ...NOWHERE, slug, breakdown: before.breakdown }, indicator, used: 0, lost: false }
}

const GOES_ON = new Set(['value', 'growth_yoy'])

function movement({ said }: FigureCandidate): 'rise' | 'fall' {
  return said.value < 0 ? 'fall' : 'rise'
}

/** Whether an indicator, or another number, stands between the province and its number. */
function isNamedBetween({ elements }: FigureReading, from: number, to: number): boolean {
  return elements.some(
    (element) =>
      element.from >= from &&
      element.to <= to &&
      (element.is === 'indicator' ||
        (element.is === 'break' && element.sign === ';') ||
        (element.is === 'quantity' && element.quantity.form === 'amount')),
  )
}
