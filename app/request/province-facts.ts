import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { keptReading } from '../../lib/db/kept-readings.ts'
import { readEventsOfRows, readFiguresOfRows } from '../../lib/db/read-facts-of-rows.ts'
import { readNewestRows } from '../../lib/db/read-newest-rows.ts'
import { readWeightyRows } from '../../lib/db/read-weighty-rows.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { EVENTS_ONLY } from '../../lib/facts/fact-kinds.ts'
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
const [CHIEF_INDICATORS, NEWEST_FIGURES, WEIGHTY_EVENTS] = [8, 24, 60]
const ALL = 1_000_000_000

// Which these are is known until something is published; what they say is read each time.
const newestRows = keptReading(
  { follows: 'record', name: 'newest of provinces', most: 200 },
  (filter: FactFilter, indicators: readonly string[]) =>
    readNewestRows({ ...filter, areas: filter.areas ?? [] }, indicators, NEWEST_FIGURES),
)
const weightyRows = keptReading({ follows: 'record', name: 'weightiest of provinces', most: 200 }, (filter: FactFilter) =>
  readWeightyRows(filter, WEIGHTY_KINDS, WEIGHTY_EVENTS),
)
const newestOf = once(async (filter: FactFilter, indicators: readonly string[]) =>
  readFiguresOfRows(await newestRows(filter, indicators)),
)
const weightyOf = once(async (filter: FactFilter) => readEventsOfRows(await weightyRows(filter)))

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
    countedFacts(filter, ALL, EVENTS_ONLY),
  ])
  await learnArticlesOf(context, [...observations, ...events])
  return { shown: { observations, events }, whole: false, events: count }
}
