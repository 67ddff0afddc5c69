import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readNewestOfEach } from '../../lib/db/read-newest-of-each.ts'
import { readWeightyEvents } from '../../lib/db/read-weighty-events.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { WEIGHTY_KINDS } from '../../lib/view/province-view.ts'
import { type RequestContext, readCatalogue } from './catalogue.ts'
import { countedFacts } from './counted-facts.ts'
import { countsOf, type Facts, filterOf, learnArticlesOf } from './facts.ts'
import { fewFacts } from './few-facts.ts'
import { once } from './once.ts'

export interface ProvinceFacts {
  /** All of them, or of a province with many the newest figures of its chief indicators and its weightiest milestones. */
  readonly shown: Facts
  /** Whether `shown` is all. */
  readonly whole: boolean
  /** How many milestones there are in all. */
  readonly events: number
}

/** Indicators whose figures are read of a province with many, and of each so many, the newest; milestones likewise. */
const [CHIEF_INDICATORS, NEWEST_FIGURES, WEIGHTY_EVENTS] = [8, 40, 60]
const ALL = 1_000_000_000

const newestOf = once((filter: FactFilter, indicators: readonly string[]) =>
  readNewestOfEach({ ...filter, areas: filter.areas ?? [] }, indicators, NEWEST_FIGURES),
)
const weightyOf = once((filter: FactFilter) => readWeightyEvents(filter, WEIGHTY_KINDS, WEIGHTY_EVENTS))

/** What the page of a province shows in a state that names the province. */
export async function provinceFacts(context: RequestContext, state: PageState): Promise<ProvinceFacts> {
  const filter = await filterOf(state)
  const few = await fewFacts(context, filter)
  if (few) return { shown: few, whole: true, events: few.events.length }
  const [{ indicators }, counts] = await Promise.all([readCatalogue(), countsOf(state.asOf)])
  const own = new Set(counts.figures.filter(({ area }) => filter.areas?.includes(area)).map(({ indicator }) => indicator))
  const chief = indicators.filter(({ slug }) => own.has(slug)).slice(0, CHIEF_INDICATORS)
  const [observations, events, { events: count }] = await Promise.all([
    newestOf(
      filter,
      chief.map(({ slug }) => slug),
    ),
    weightyOf(filter),
    countedFacts(filter, ALL, { figures: false, events: true }),
  ])
  await learnArticlesOf(context, [...observations, ...events])
  return { shown: { observations, events }, whole: false, events: count }
}
