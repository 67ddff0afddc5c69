import type { PlaceMention } from '../subject/place-book.ts'
import { isAloneInBrackets } from './alone-in-brackets.ts'
import { takeBaseInBrackets } from './base-in-brackets.ts'
import type { FigureReading } from './figure-reading.ts'
import { handOut, isListOfAsMany, takeFromSeries } from './hand-out.ts'
import type { Element } from './scan-sentence.ts'
import { takeSharesOfWhole } from './shares-of-whole.ts'
import { takeAmount } from './take-amount.ts'
import { BREAK_SIGNS } from './take-break.ts'
import { takeRank } from './take-rank.ts'

/** A number: its own unless it is how far from others, of another time, or of what stands in front of its brackets. */
export function takeQuantity(reader: FigureReading, element: Element & { is: 'quantity' }, index: number): void {
  const { quantity } = element
  if (takeLevelInBrackets(reader, element, index)) return
  // "cao hơn mức 7,1% của cùng kỳ": a level of another time, or of others; else how far from others.
  const level = reader.against >= 0 && reader.cursor.is(reader.against, 'mức')
  const far = quantity.from - reader.against > 2
  if (reader.against >= 0 && (far || (!level && isDistance(reader, quantity.to)))) return
  const samePeriodLevel = reader.cursor.is(quantity.to, 'của', 'cùng', 'kỳ') || reader.cursor.is(quantity.to, 'cùng', 'kỳ')
  if (level && !samePeriodLevel) {
    takeLevelOfOther(reader, element, index)
    return
  }
  if (takeBaseInBrackets(reader, element, index) || takeSharesOfWhole(reader, element, index)) return
  const { samePeriod, comparison } = reader
  if (level) reader.samePeriod = true
  const place = reader.place
  const behind = placeBehind(reader, index)
  if (behind !== null) reader.place = behind
  takeNumber(reader, element, index)
  if (behind !== null) reader.place = place
  if (level) {
    reader.samePeriod = samePeriod
    reader.comparison = comparison
  }
}

/** "10,99% (Hải Dương), 7,27% (Bắc Ninh)": of which province, in brackets of its own. */
function placeBehind({ elements }: FigureReading, index: number): PlaceMention | null {
  const named = elements[index + 2]
  return isAloneInBrackets(elements, index + 2) && named?.is === 'place' && named.mention.kind === 'province'
    ? named.mention
    : null
}

/** "cao hơn mức bình quân chung cả nước (11,47%)", "thấp hơn kế hoạch (13,5%)": the same said of the whole, or as it was planned. */
function takeLevelInBrackets(reader: FigureReading, { quantity }: Element & { is: 'quantity' }, index: number): boolean {
  const last = reader.found.at(-1)
  const owner = reader.elements[index - 2]
  const foreseen = owner !== undefined && reader.cursor.is(owner.to - 2, 'kịch', 'bản')
  const aimed = owner !== undefined && (isAim(owner) || foreseen)
  const place = owner?.is === 'place' && owner.mention.kind !== 'local' ? owner.mention : null
  if (reader.against < 0 || !isAloneInBrackets(reader.elements, index) || (!aimed && place === null)) return false
  if (last === undefined || quantity.form !== 'amount' || quantity.unit !== 'PERCENT' || last.said.unit !== 'PERCENT')
    return false
  reader.found.push({
    ...last,
    said: { ...last.said, value: quantity.value, high: quantity.high },
    decimals: quantity.decimals,
    qualifier: quantity.qualifier,
    place: place ?? last.place,
    scenario: aimed ? 'PLAN' : last.scenario,
    obsStatus: aimed ? 'A' : last.obsStatus,
    number: { from: quantity.number, to: quantity.to },
    quote: { from: owner?.from ?? quantity.from, to: quantity.to },
    ofPart: foreseen,
  })
  reader.strangers = 0
  return true
}

function isAim(element: Element): boolean {
  return element.is === 'cue' && (element.cue === 'plan' || element.cue === 'target')
}

/** "thấp hơn mức 13,3% của cả nước", "thấp hơn mức 12,6% của năm 2012": a level of the same thing elsewhere, or at another time. */
function takeLevelOfOther(reader: FigureReading, element: Element & { is: 'quantity' }, index: number): void {
  const owner = reader.elements.slice(index + 1, index + 3).find(({ is }) => is === 'time' || is === 'place')
  if (!reader.cursor.is(element.to, 'của') || owner === undefined) return
  const { place, verb, against } = reader
  if (owner.is === 'time') reader.othersTime = owner.from
  if (owner.is === 'place') {
    if (owner.mention.kind === 'local') return
    reader.place = owner.mention
  }
  const grew = reader.found.at(-1)?.said.measure === 'growth_yoy'
  const span = { from: element.from, to: element.from }
  reader.verb = grew ? { cue: 'rise', text: 'tăng', span } : { cue: 'reach', text: 'đạt', span }
  reader.comparison = null
  takeNumber(reader, element, index)
  reader.place = place
  reader.verb = verb
  reader.against = against
}

function takeNumber(reader: FigureReading, element: Element & { is: 'quantity' }, index: number): void {
  const { quantity } = element
  if (reader.series === null && isListOfAsMany(reader, quantity.from)) handOut(reader, quantity.from)
  takeFromSeries(reader, quantity.from)
  if (quantity.form === 'rank') takeRank(reader, quantity, index)
  else takeAmount(reader, quantity, index)
  reader.strangers = 0
  reader.narrowed = false
  if (reader.subject) reader.subject.used++
  reader.verbSpent = true
  reader.within = false
  reader.listed = { subjects: [], places: [], times: [] }
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
