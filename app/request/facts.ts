import 'server-only'
import { cache } from 'react'
import type { PageState } from '../../lib/address/page-state.ts'
import { stateFilter } from '../../lib/address/state-filter.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { type Extent, readExtent } from '../../lib/db/read-extent.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import type { Event } from '../../lib/facts/event.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { readCatalogue } from './catalogue.ts'
import { requestToday } from './environment.ts'

export interface Facts {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** How far the data reaches on a day of record, read once a request. */
export const extentOf = cache((asOf: CivilDate | null): Promise<Extent> => readExtent(asOf ? { asOf } : {}))

/** Everything that stands, or stood on that day: counts, neighbours and the same article's facts are looked up in it. */
export function everyFact(asOf: CivilDate | null): Promise<Facts> {
  return readFacts(JSON.stringify({ today: requestToday(), ...(asOf ? { asOf } : {}) }))
}

/** The facts that a state keeps, both kinds. */
export async function factsOf(state: PageState): Promise<Facts> {
  return readFacts(JSON.stringify(await filterOf(state)))
}

/** A state as a question to the database; the words of a time filter stand for what the day of record knew. */
export async function filterOf(state: PageState): Promise<FactFilter> {
  const [{ areas }, extent] = await Promise.all([readCatalogue(), extentOf(state.asOf)])
  const today = requestToday()
  const context = { earliest: extent.earliest ?? today, latest: extent.latest ?? today, today }
  return stateFilter(state, areas, context)
}

/** By the text of the filter, so that React's cache recognises the same question. */
const readFacts = cache(async (filter: string): Promise<Facts> => {
  const asked = JSON.parse(filter) as FactFilter
  const [{ observations }, { events }] = await Promise.all([readObservations(asked), readEvents(asked)])
  return { observations, events }
})
