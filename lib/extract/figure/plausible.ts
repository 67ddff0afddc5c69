import type { Interpretation } from './interpret.ts'

/**
 * What a level of a whole province can be at the least, in its unit without a power of ten, over any period that is reported: what
 * is smaller is of a commune, a firm, a cell of the party.
 */
const LEAST = new Map([
  ['party-members', 5_000],
  ['population', 100_000],
  ['tourist-arrivals', 10_000],
  ['international-arrivals', 100],
  ['tourism-revenue', 1e9],
  ['budget-revenue', 10e9],
  ['domestic-revenue', 1e9],
  ['budget-expenditure', 10e9],
  ['retail-sales', 50e9],
  ['grdp', 200e9],
  ['credit-outstanding', 20e9],
  ['total-investment', 50e9],
  ['jobs-created', 300],
  ['grain-output', 5_000],
  ['livestock-herd', 1_000],
  ['new-forest-area', 20],
  ['exports', 1e6],
  ['imports', 1e6],
  ['trade-turnover', 1e6],
])

/** What the average of a province can be: [least, most]. */
const BETWEEN = new Map<string, readonly [number, number]>([
  ['doctors-per-10k', [0.5, 40]],
  ['beds-per-10k', [3, 100]],
  ['ntm-criteria-avg', [1, 19]],
  ['pci', [30, 85]],
  ['papi', [20, 60]],
])

/** The largest change of a whole province in per cent that news has told of ("tăng 17 lần" is told in times). */
const MOST_CHANGE = 1000

/** Before these years provinces were small, and so was the đồng of which there were few. */
const SMALL_BEFORE = 1990

/** Parties were smaller before this year, in provinces of the highlands by half. */
const FEW_MEMBERS_BEFORE = 2000

function leastOf(slug: string, year: number): number {
  const least = LEAST.get(slug) ?? 0
  return slug === 'party-members' && year < FEW_MEMBERS_BEFORE ? least / 2 : least
}

/** Whether a province can be so. What no list knows is plausible. */
export function isPlausible(
  { slug, measure, value, high, mult, unit }: Interpretation,
  breakdown: string,
  year: number,
): boolean {
  const most = Math.max(Math.abs(value), Math.abs(high ?? value))
  if (unit === 'PERCENT' && (measure === 'growth_yoy' || measure === 'growth_mom')) return most <= MOST_CHANGE
  if (measure === 'share') return most <= 100
  if (measure !== 'value') return true
  // Rates are parts of a whole; those of disbursement and of plans may exceed it.
  if (unit === 'PERCENT' && slug !== 'public-investment-disbursement-rate') return most <= 100
  const amount = value * 10 ** mult
  const between = BETWEEN.get(slug)
  if (between) return amount >= between[0] && amount <= between[1]
  return breakdown !== '_T' || year < SMALL_BEFORE || amount >= leastOf(slug, year)
}
