import type { Indicator } from '../../facts/indicator.ts'
import type { Amount } from '../amount/amount.ts'
import type { Cue } from './cue-book.ts'
import { INDEXES } from './indexes.ts'

const IN_DONG = new Set([
  'budget-revenue',
  'domestic-revenue',
  'budget-expenditure',
  'public-investment-disbursement',
  'credit-outstanding',
])
const PER_CAPITA = new Set(['income-per-capita', 'grdp-per-capita'])

/** The unit of a bare number where the indicator's name holds it: "bác sĩ/vạn dân đạt 9,2", "chỉ số PAPI đạt 42,91". */
export function unitByName({ unit }: Indicator, verb: Cue | null): string | null {
  const named = unit === 'PER_10000' || unit === 'CRITERIA_PER_COMMUNE' || unit === 'SCORE'
  return named && (verb === 'reach' || verb === null) ? unit : null
}

/** Which of two confusable indicators the unit means. */
export function confusedByUnit(slug: string, amount: Amount, average: boolean): string | null {
  const money = amount.unit === 'VND' || amount.unit === 'USD'
  if (slug === 'grdp-growth') return null
  if (slug === 'grdp' && money && (amount.per === 'person-year' || (average && amount.mult <= 6))) return 'grdp-per-capita'
  if (slug === 'public-investment-disbursement-rate' && money) return 'public-investment-disbursement'
  return slug
}

/** The unit to store the amount in, or null where the indicator is not measured in such. */
export function unitMeant(
  slug: string,
  indicator: Indicator,
  breakdown: string,
  { unit, per, mult, decimals }: Amount,
): string | null {
  const money = unit === 'VND' || unit === 'USD'
  if (PER_CAPITA.has(slug)) {
    // A province's product is not a head's: "GRDP bình quân" of 60.000 tỷ is none of ours.
    if (!money || mult > 6 || per === 'ha') return null
    if (per === 'person-month' || per === 'month') return unit === 'VND' ? 'VND_PER_PERSON_MONTH' : null
    return unit === 'VND' ? 'VND_PER_PERSON_YEAR' : 'USD_PER_PERSON_YEAR'
  }
  if (money) {
    if (per === 'person-year' || per === 'person-month' || per === 'ha') return null
    // What the state takes in and spends is in đồng.
    if (unit === 'USD' && IN_DONG.has(slug)) return null
    return (indicator.unit === 'VND' || indicator.unit === 'USD') && mult >= 6 ? unit : null
  }
  if (INDEXES.has(slug)) return unit === 'SCORE' ? 'SCORE' : null
  if (slug === 'traffic-accidents' && unit === 'PERSON') return breakdown === '_T' ? null : 'PERSON'
  if (indicator.unit === 'CRITERIA_PER_COMMUNE' && unit === 'COUNT') return indicator.unit
  if (indicator.unit === 'PERSON' && unit === 'COUNT') return null
  // "7,3 bác sĩ và 23,5 giường bệnh/vạn dân", "số giường bệnh/vạn dân: 30,5 giường": so many to ten thousand people.
  if (indicator.unit === 'PER_10000' && (unit === 'PERSON' || unit === 'COUNT')) return indicator.unit
  // People are whole.
  if (unit === 'PERSON' && mult === 0 && decimals > 0) return null
  return unit === indicator.unit ? unit : null
}
