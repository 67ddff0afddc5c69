import { AGRICULTURE_PHRASES } from './agriculture-phrases.ts'
import { BUDGET_PHRASES } from './budget-phrases.ts'
import { ECONOMY_PHRASES } from './economy-phrases.ts'
import { EDUCATION_PHRASES } from './education-phrases.ts'
import { ENVIRONMENT_PHRASES } from './environment-phrases.ts'
import { HEALTH_PHRASES } from './health-phrases.ts'
import { HOUSEHOLD_PHRASES } from './household-phrases.ts'
import { INFRASTRUCTURE_PHRASES } from './infrastructure-phrases.ts'
import { INVESTMENT_PHRASES } from './investment-phrases.ts'
import { PER_TEN_THOUSAND } from './per-ten-thousand.ts'
import { POLITICS_PHRASES } from './politics-phrases.ts'
import { SOCIETY_PHRASES } from './society-phrases.ts'
import { TOURISM_PHRASES } from './tourism-phrases.ts'
import { TRADE_PHRASES } from './trade-phrases.ts'

/** Slug, breakdown, phrases. Commas, dashes and "và" inside a phrase do not matter. Slugs that are not in the list handed in are left out. */
export type IndicatorPhrases = readonly (readonly [slug: string, breakdown: string, phrases: readonly string[]])[]

/** How the press says the listed indicators, beyond the phrases of the list itself. */
export const MORE_PHRASES: IndicatorPhrases = [
  ...PER_TEN_THOUSAND,
  ...HOUSEHOLD_PHRASES,
  ...AGRICULTURE_PHRASES,
  ...BUDGET_PHRASES,
  ...ECONOMY_PHRASES,
  ...EDUCATION_PHRASES,
  ...ENVIRONMENT_PHRASES,
  ...HEALTH_PHRASES,
  ...INFRASTRUCTURE_PHRASES,
  ...INVESTMENT_PHRASES,
  ...POLITICS_PHRASES,
  ...SOCIETY_PHRASES,
  ...TOURISM_PHRASES,
  ...TRADE_PHRASES,
]
