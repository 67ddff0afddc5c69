import type { FoundEvent, FoundEvidence, FoundObservation } from './extraction-output.ts'
import { type Range, touches } from './quote-range.ts'

/** Whether a wrong figure took its number from the trap. `stretches` are the places of the trap in the text. */
export function figureTakesTrap(trap: string, stretches: readonly Range[], found: FoundObservation): boolean {
  const said = new Set([found.value, found.valueHigh, found.value * 10 ** found.unitMult].map(Number))
  return found.evidence.some((quote) => takes(quote, stretches, () => numbersIn(trap).some((number) => said.has(number))))
}

/** Whether a wrong event took its date from the trap. */
export function eventTakesTrap(trap: string, stretches: readonly Range[], found: FoundEvent): boolean {
  const said = new Set(`${found.when?.start ?? ''}-${found.when?.end ?? ''}`.split('-').map(Number))
  const numbers = numbersIn(trap)
  const isDate = () => numbers.length > 0 && numbers.every((number) => said.has(number))
  return found.evidence.some((quote) => takes(quote, stretches, isDate))
}

/** Marks tell where a number or a time was read; a quote without them is asked whether the trap could be read as that. */
function takes(quote: FoundEvidence, stretches: readonly Range[], couldBe: () => boolean): boolean {
  const marks = quote.marks.filter(({ kind }) => kind === 'number' || kind === 'time')
  if (marks.length === 0) return touches([quote], stretches) && couldBe()
  return touches(
    marks.map(({ start, end }) => ({ start: quote.start + start, end: quote.start + end })),
    stretches,
  )
}

function numbersIn(trap: string): readonly number[] {
  return (trap.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((digits) => [
    ...new Set([
      Number(digits.replace(/[.,]/g, '')),
      ...(digits.includes(',') ? [Number(digits.replace(/\./g, '').replace(',', '.'))] : []),
    ]),
  ])
}
