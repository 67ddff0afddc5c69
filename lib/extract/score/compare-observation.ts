import type { FoundObservation } from './extraction-output.ts'
import type { GoldObservation } from './gold-file.ts'
import { readingsOf } from './parse-gold.ts'

/** How a candidate differs from what was expected, in words. No `loose` difference is a match, none at all a strict one. */
export interface Differences {
  readonly loose: readonly string[]
  readonly strict: readonly string[]
}

/** Statuses that follow from the words of the sentence. Breaks and definitions are a curator's judgement. */
const SAID_STATUSES: readonly string[] = ['A', 'E', 'P', 'F']

/**
 * The differences to the nearest reading of a figure. Loose: indicator, measure, value in its unit, period (by its days),
 * area, place of the quote. Strict: breakdown, scenario, status, qualifier and what a rank is out of as well.
 */
export function compareObservation(gold: GoldObservation, found: FoundObservation, overlaps: boolean): Differences {
  const [first = compareReading(gold, found), ...others] = readingsOf(gold).map((reading) => compareReading(reading, found))
  const nearest = others.reduce((best, next) => (weight(next) < weight(best) ? next : best), first)
  return overlaps ? nearest : { ...nearest, loose: [...nearest.loose, 'quoted from elsewhere'] }
}

/** A value in its unit without its power of ten, for comparison: 1,64 nghìn tỷ and 1.640 tỷ are one. */
export function canonical(value: number, unitMult: number): number {
  return Number((value * 10 ** unitMult).toPrecision(12))
}

function compareReading(gold: GoldObservation, found: FoundObservation): Differences {
  const days = found.period && `${found.period.start}/${found.period.end}`
  const loose = [
    difference('indicator', found.indicator, gold.indicator),
    difference('measure', found.measure, gold.measure),
    difference('value', valueText(found), valueText(gold)),
    days === `${gold.timePeriod.start}/${gold.timePeriod.end}`
      ? null
      : `timePeriod ${found.timePeriod} instead of ${gold.timePeriod.timePeriod}`,
    difference('province', found.province, gold.area),
  ]
  const strict = [
    difference('breakdown', found.breakdown, gold.breakdown),
    difference('scenario', found.scenario, gold.scenario),
    SAID_STATUSES.includes(gold.obsStatus) ? difference('obsStatus', found.obsStatus, gold.obsStatus) : null,
    difference('qualifier', found.qualifier, gold.qualifier),
    difference('rankOf', found.rankOf?.of ?? null, gold.rankOf),
  ]
  return { loose: loose.filter((text) => text !== null), strict: strict.filter((text) => text !== null) }
}

function valueText({ value, valueHigh, unit, unitMult }: Pick<GoldObservation, 'value' | 'valueHigh' | 'unit' | 'unitMult'>) {
  const high = valueHigh === null ? '' : `–${canonical(valueHigh, unitMult)}`
  return `${canonical(value, unitMult)}${high} ${unit}`
}

function difference(field: string, found: string | number | null, expected: string | number | null): string | null {
  return found === expected ? null : `${field} ${found} instead of ${expected}`
}

function weight({ loose, strict }: Differences): number {
  return loose.length * 100 + strict.length
}
