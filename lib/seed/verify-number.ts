import type { Evidence } from '../facts/evidence.ts'
import type { Observation } from '../facts/observation.ts'
import { codePointSlice } from './code-points.ts'
import type { Finding, Reading } from './finding.ts'
import { type NumberReading, readNumbers, readNumberWord } from './read-number.ts'
import type { Seeded } from './seed-document.ts'

/** Reads the marked number of every quote of a figure again, from the quote alone, and compares it with the figure. */
export function verifyNumbers({ value: figure, placeOf }: Seeded<Observation>): Reading {
  const findings = figure.evidence.flatMap((quote, index): Finding[] => {
    const place = placeOf(['evidence', index, 'marks'])
    const readings = markedNumbers(quote)
    const [first] = readings
    if (!first) return [{ ...place, kind: 'unread', reason: `no number can be read in the marks of "${quote.exact}"` }]
    // Several marks: one of them is the figure, the others ("5 trong 18") are what it stands among.
    if (readings.some((reading) => differences(figure, quote, reading).length === 0)) return []
    return [{ ...place, kind: 'mismatch', reason: `"${quote.exact}" says ${differences(figure, quote, first).join('; ')}` }]
  })
  return { agreed: figure.evidence.length - findings.length, findings }
}

function markedNumbers(quote: Evidence): readonly NumberReading[] {
  const all = readNumbers(quote.exact)
  return quote.marks
    .filter((mark) => mark.kind === 'number')
    .flatMap((mark) => {
      const start = codePointSlice(quote.exact, 0, mark.start).length
      const end = codePointSlice(quote.exact, 0, mark.end).length
      const digits = all.filter(({ index }) => index >= start && index < end)
      if (digits.length > 0) return digits
      const word = readNumberWord(quote.exact.slice(start, end))
      return word ? [word] : []
    })
}

function differences(figure: Observation, quote: Evidence, reading: NumberReading): readonly string[] {
  const found: string[] = []
  const compare = (name: string, read: unknown, stored: unknown) => {
    if (read !== stored) found.push(`${name} ${read}, the file ${stored}`)
  }
  compare('value', meantValue(figure, quote, reading), figure.value)
  compare('valueHigh', reading.high, figure.valueHigh)
  compare('decimals', reading.decimals, figure.decimals)
  compare('unitMult', reading.mult, figure.unitMult)
  compare('qualifier', reading.qualifier, figure.qualifier)
  if (figure.measure === 'rank') {
    compare('rank', reading.ranked, true)
    compare('rankOf', reading.of, figure.rank?.of ?? null)
  }
  const unit = unitFound(figure.unit, reading)
  if (unit !== null) found.push(`unit ${unit}, the file ${figure.unit}`)
  return found
}

/** The number as the measure counts it: "vượt 5%" of a plan is 105% of it, "giảm 5%" a growth of −5. */
function meantValue(figure: Observation, quote: Evidence, reading: NumberReading): number {
  if (figure.measure === 'pct_of_plan' && reading.exceeding) return 100 + reading.value
  const falls = /(?<!\p{L})giảm\s+(?:(?:gần|hơn|trên|khoảng)\s+)?$/iu.test(quote.exact.slice(0, reading.index))
  return falls && /^(growth_|change_)/.test(figure.measure) ? -reading.value : reading.value
}

/** What the quote says instead of the unit, or null when the two go together. */
function unitFound(unit: string, { unit: read }: NumberReading): string | null {
  if (/^(VND|USD)/.test(unit)) return read !== null && unit.startsWith(read) ? null : String(read)
  if (unit === 'PERCENT_POINTS') return read === 'PERCENT' || read === 'PERCENT_POINTS' ? null : String(read)
  if (unit === 'PERCENT' || unit === 'RATIO') return read === unit ? null : String(read)
  if (read === 'TRIPS') return unit === 'PERSON_TRIPS' ? null : read
  return read === null || read === unit ? null : read
}
