import type { Indicator } from '../facts/indicator.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import type { JsonPath } from './placed-json.ts'
import type { SeedObservation } from './seed-file.ts'

interface PartProblem {
  readonly path: JsonPath
  readonly reason: string
}

/** What is wrong with a figure by itself and against the list of indicators. Paths are those inside the entry. */
export function figureProblems(figure: SeedObservation, indicators: ReadonlyMap<string, Indicator>): readonly PartProblem[] {
  return [
    ...indicatorProblems(figure, indicators),
    ...valueProblems(figure),
    ...rankProblems(figure),
    ...foundationProblems(figure),
  ]
}

function indicatorProblems(
  { indicator: slug, breakdown }: SeedObservation,
  indicators: ReadonlyMap<string, Indicator>,
): PartProblem[] {
  const indicator = indicators.get(slug)
  if (!indicator) return [{ path: ['indicator'], reason: `there is no indicator "${slug}"` }]
  const codes = ['_T', ...indicator.breakdowns.map((known) => known.code)]
  if (codes.includes(breakdown)) return []
  return [
    { path: ['breakdown'], reason: `the indicator "${slug}" has no breakdown "${breakdown}" (accepted: ${codes.join(', ')})` },
  ]
}

function valueProblems({ value, valueHigh, decimals, comparison }: SeedObservation): PartProblem[] {
  const problems: PartProblem[] = []
  for (const [field, number] of [
    ['value', value],
    ['valueHigh', valueHigh],
  ] as const) {
    if (number !== null && Number(number.toFixed(decimals)) !== number) {
      problems.push({ path: [field], reason: `${number} has more than ${decimals} decimals` })
    }
  }
  if (valueHigh !== null && valueHigh <= value)
    problems.push({ path: ['valueHigh'], reason: `${valueHigh} is not above the value ${value}` })
  if (comparison !== null && comparison.period !== null) {
    try {
      parseTimePeriod(comparison.period)
    } catch (error) {
      problems.push({ path: ['comparison', 'period'], reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return problems
}

function rankProblems({ measure, value, rankOf }: SeedObservation): PartProblem[] {
  if (measure !== 'rank')
    return rankOf === null ? [] : [{ path: ['rankOf'], reason: `only the measure "rank" has it, not "${measure}"` }]
  if (rankOf === null)
    return [
      { path: ['rankOf'], reason: 'the measure "rank" says among whom ("of" is null where the article does not count them)' },
    ]
  if (Number.isInteger(value) && value >= 1 && value <= (rankOf.of ?? value)) return []
  return [
    { path: ['value'], reason: `${value} is no rank${rankOf.of ? ` of ${rankOf.of}` : ''} (accepted: whole numbers from 1)` },
  ]
}

function foundationProblems({ obsStatus, derivedFrom, evidence }: SeedObservation): PartProblem[] {
  const problems: PartProblem[] = []
  if ((obsStatus === 'I') !== (derivedFrom !== null)) {
    problems.push({
      path: ['obsStatus'],
      reason: `"${obsStatus}" does not go with ${derivedFrom ? 'a' : 'no'} derivedFrom (I: worked out by us)`,
    })
  }
  if (derivedFrom === null && evidence.length === 0)
    problems.push({ path: ['evidence'], reason: 'a figure that is not derived needs at least one quote' })
  if (derivedFrom !== null && Object.keys(derivedFrom.inputs).length === 0) {
    problems.push({ path: ['derivedFrom', 'inputs'], reason: 'a derived figure needs at least one input' })
  }
  for (const [index, { marks }] of evidence.entries()) {
    if (!marks.some((mark) => mark.kind === 'number'))
      problems.push({ path: ['evidence', index, 'exact'], reason: 'the quote has no mark of kind "number"' })
  }
  return problems
}
