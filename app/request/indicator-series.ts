import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readSeriesTotals } from '../../lib/db/read-series-totals.ts'
import { isObservation } from '../../lib/facts/fact.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { FIGURES_ONLY } from '../../lib/facts/fact-kinds.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import { type SeriesTotals, seriesTotals } from '../../lib/facts/series-totals.ts'
import type { RequestContext } from './catalogue.ts'
import { filterOf } from './facts.ts'
import { fewFacts } from './few-facts.ts'
import { LIST_ROWS, listedFacts } from './listed-facts.ts'
import { once } from './once.ts'

export interface IndicatorSeries {
  /** The rows of the part of the list that is shown. */
  readonly rows: readonly Observation[]
  readonly next: string | null
  readonly totals: SeriesTotals
  /** Every figure of the state, where they are few. */
  readonly few: readonly Observation[] | null
}

const totalsOf = once((filter: FactFilter) => readSeriesTotals(filter))

/** The figures of one indicator that a state keeps, as far as a page shows them; `cursor` is where its list begins. */
export async function indicatorSeries(
  context: RequestContext,
  state: PageState,
  cursor: string | null,
): Promise<IndicatorSeries> {
  const filter = await filterOf(state)
  const all = await fewFacts(context, filter, FIGURES_ONLY)
  const few = all?.observations ?? null
  if (few !== null && few.length <= LIST_ROWS && cursor === null) {
    return { rows: few, next: null, totals: seriesTotals(few), few }
  }
  const [{ facts, next }, totals] = await Promise.all([
    listedFacts(context, filter, { kinds: FIGURES_ONLY, cursor, newestFirst: true }),
    few ? seriesTotals(few) : totalsOf(filter),
  ])
  return { rows: facts.filter(isObservation), next, totals, few }
}
