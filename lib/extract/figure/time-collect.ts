import type { Measure, TimePerCollect } from '../../facts/code-lists.ts'

/** Indicators that are counted at a moment: what is there, not what came in. */
const STOCKS = new Set(
  'credit-outstanding,livestock-herd,forest-cover,ntm-communes,ntm-criteria-avg,ocop-products,poverty-rate,near-poor-rate,trained-labour-rate,doctors-per-10k,beds-per-10k,commune-health-standard,health-insurance-coverage,child-malnutrition,national-standard-schools,population,urbanisation-rate,rural-clean-water,electrified-households,party-members,doctors,commune-health-stations,party-organisations,villages-with-party-cell,communes-with-military-cell,village-heads-party-members,urban-upgrade-projects,congress-targets,election-units,resettlement-households,resettlement-sites,anniversary-works-progress,solid-waste-collection,digital-economy-share'.split(
    ',',
  ),
)
/** What has been counted up since some earlier beginning. */
const RUNNING = new Set([
  'cadres-trained',
  'party-documents',
  'ho-chi-minh-models',
  'organisations-cut',
  'poor-households-housed',
  'resolution-study-coverage',
])
/** What runs against the plan of its year. */
const CUMULATIVE = new Set([
  'budget-revenue',
  'domestic-revenue',
  'public-investment-disbursement',
  'public-investment-disbursement-rate',
])

/** Whether a figure is a stock at the end of its period, a sum over it, an average, or cumulative against a plan. */
export function timeCollect(slug: string, breakdown: string, measure: Measure, years: number): TimePerCollect {
  if (STOCKS.has(slug) || (slug === 'fdi-capital' && breakdown === 'stock')) return 'E'
  if (RUNNING.has(slug)) return 'C'
  if (measure === 'pct_of_plan' && CUMULATIVE.has(slug)) return 'C'
  if (years > 1 && (measure === 'growth_yoy' || slug === 'income-per-capita' || slug === 'grdp-per-capita')) return 'A'
  return 'S'
}

/** Whether an indicator has been counted up since some earlier beginning. */
export function isRunning(slug: string): boolean {
  return RUNNING.has(slug)
}

export function isStock(slug: string, breakdown: string): boolean {
  const collect = timeCollect(slug, breakdown, 'value', 1)
  return collect === 'E' || collect === 'C'
}
