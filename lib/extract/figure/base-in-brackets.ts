import { isAloneInBrackets } from './alone-in-brackets.ts'
import type { FigureReading } from './figure-reading.ts'
import type { Element } from './scan-sentence.ts'
import { takeAmount } from './take-amount.ts'

const LEVELS = new Set(['VND', 'USD', 'PERSON_TRIPS', 'TONNE', 'PERSON', 'HEAD'])

/**
 * "bằng 24,6% so với cùng kỳ năm 2023 (2,86 tỷ USD)", "42,3% kế hoạch năm (3.500 tỷ đồng)", "gấp 15 lần năm 2008 (808 tỷ đồng)": a
 * level alone in brackets behind a change or a share is what it was measured by. False for every other number.
 */
export function takeBaseInBrackets(reader: FigureReading, { quantity }: Element & { is: 'quantity' }, index: number): boolean {
  if (quantity.form !== 'amount' || quantity.outOf !== null || !LEVELS.has(quantity.unit) || reader.subject === null) return false
  const before = reader.elements[index - 1]
  const last = reader.found.at(-1)
  if (before === undefined || !isAloneInBrackets(reader.elements, index)) return false
  if (last === undefined || last.quote.to < before.from - 1) return false
  const { measure } = last.said
  const restore = remember(reader)
  const { times, subject } = reader
  if (measure === 'pct_of_plan') {
    reader.scenario = { cue: 'plan', text: 'kế hoạch', span: { from: before.from, to: before.to } }
  } else if (measure === 'index_vs_base' || measure === 'growth_yoy') reader.samePeriod = true
  else if (measure === 'growth_vs_base' || measure === 'multiple') {
    const shape = last.comparison?.shape
    if (!shape) return true
    reader.times = [...times, { shape, role: 'at', from: before.from - 1, to: before.from }]
  } else return false
  reader.verb = { cue: 'reach', text: 'đạt', span: { from: before.from, to: before.to } }
  delete subject.currency
  takeAmount(reader, quantity, index)
  const added = reader.found.at(-1)
  if (added !== undefined && added !== last && measure === 'pct_of_plan')
    reader.found[reader.found.length - 1] = { ...added, wholeYear: true }
  restore()
  return true
}

/** Remembers what the brackets may change; what it returns puts it back. */
function remember(reader: FigureReading): () => void {
  const { verb, scenario, samePeriod, times } = reader
  return () => {
    reader.verb = verb
    reader.scenario = scenario
    reader.samePeriod = samePeriod
    reader.times = times
  }
}
