import type { Comparison } from '../../facts/observation.ts'
import { addDays } from '../../time/civil-date.ts'
import { parseTimePeriod, type TimePeriod } from '../../time/time-period.ts'
import { type Anchor, resolveTime } from '../when/resolve-time.ts'
import type { FigureCandidate } from './figure-candidate.ts'

/** The same period a year earlier. */
export function yearBefore({ timePeriod }: TimePeriod): TimePeriod {
  const year = Number(timePeriod.slice(0, 4))
  return parseTimePeriod(`${year - 1}${timePeriod.slice(4).replace('-02-29', '-02-28')}`)
}

/**
 * "năm 2022 … tăng 15,7% so với năm 2021" is growth on the year before, whatever its words, and "tháng 8 … so với tháng 7"
 * growth on the month before. Null where the base is another period.
 */
export function namedBase(
  { said, comparison }: FigureCandidate,
  period: TimePeriod,
  anchor: Anchor,
): 'P-1Y' | 'P-1M' | 'P-1Q' | null {
  const shape = comparison?.shape
  const named = comparison?.base === 'PERIOD' || comparison?.base === 'DEC-1Y'
  if (said.measure !== 'growth_vs_base' || !named || !shape) return null
  const year = Number(period.start.slice(0, 4))
  const inYear =
    (shape.form === 'month' || shape.form === 'quarter') && shape.year === null && shape.yearOffset === undefined
      ? { ...shape, year }
      : shape
  const base = resolveTime(inYear, anchor, 'past')
  if (base === null || base.period === null) return null
  if (/^\d{4}/.test(period.timePeriod) && !/P\d+Y$/.test(period.timePeriod) && base.period === yearBefore(period).timePeriod)
    return 'P-1Y'
  if (addDays(base.end, 1) !== period.start) return null
  return base.precision === 'month' && period.precision === 'month' ? 'P-1M' : base.precision === 'quarter' ? 'P-1Q' : null
}

/** What a change or a share is measured by, with the period of it. */
export function comparisonOf(candidate: FigureCandidate, period: TimePeriod, anchor: Anchor): Comparison | null {
  const said = candidate.said.comparison
  if (said === null) return null
  const base = namedBase(candidate, period, anchor) ?? said.base
  return { base, period: basePeriod(candidate, period, anchor), verb: said.verb, ambiguous: said.ambiguous }
}

function basePeriod(candidate: FigureCandidate, period: TimePeriod, anchor: Anchor): string | null {
  const base = candidate.said.comparison?.base
  const shape = candidate.comparison?.shape ?? null
  const resolved = shape && resolveTime(shape, anchor, 'past')
  if (resolved?.period) return resolved.period
  const year = period.timePeriod.slice(0, 4)
  if (base === 'PLAN') return year
  if (base === 'P-1Y') return /^\d{4}-\d{2}-\d{2}\/P\d+Y$/.test(period.timePeriod) ? null : yearBefore(period).timePeriod
  if (base === 'DEC-1Y') return `${Number(year) - 1}-12`
  if (base === 'P-1M') return addDays(period.start, -1).slice(0, 7)
  return null
}
