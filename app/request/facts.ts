import 'server-only'
import { cache } from 'react'
import type { PageState } from '../../lib/address/page-state.ts'
import { stateFilter } from '../../lib/address/state-filter.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import type { Event } from '../../lib/facts/event.ts'
import type { Fact } from '../../lib/facts/fact.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { BOTH_KINDS, type FactKinds } from '../../lib/facts/fact-kinds.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { learnArticles, type RequestContext, readCatalogue } from './catalogue.ts'
import { requestToday } from './environment.ts'
import { countsOnRecord, extentOnRecord } from './on-record.ts'

export interface Facts {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** How far the data reaches on a day of record, read once a request. */
export const extentOf = cache(extentOnRecord)

/** How much is on record on a day, by the groups that filters and indexes count by, read once a request. */
export const countsOf = cache(countsOnRecord)

/** The facts that a filter keeps; the articles that they stand in become known to the context. */
export async function factsBy(context: RequestContext, filter: FactFilter, kinds: FactKinds = BOTH_KINDS): Promise<Facts> {
  const facts = await readFacts(JSON.stringify(filter), kinds.figures, kinds.events)
  await learnArticlesOf(context, [...facts.observations, ...facts.events])
  return facts
}

/** The facts of some ids as they stood at the end of a day, or (null) as they stand. */
export async function factsById(context: RequestContext, ids: readonly string[], asOf: CivilDate | null): Promise<Facts> {
  if (ids.length === 0) return { observations: [], events: [] }
  return factsBy(context, { ids: [...new Set(ids)].sort(), today: requestToday(), ...(asOf ? { asOf } : {}) })
}

/** Makes the articles that facts stand in known to a context. */
export function learnArticlesOf(context: RequestContext, facts: readonly Fact[]): Promise<void> {
  return learnArticles(
    context,
    facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)),
  )
}

/** A state as a question to the database; the words of a time filter stand for what the day of record knew. */
export async function filterOf(state: PageState): Promise<FactFilter> {
  const [{ areas }, extent] = await Promise.all([readCatalogue(), extentOf(state.asOf)])
  const today = requestToday()
  const context = { earliest: extent.earliest ?? today, latest: extent.latest ?? today, today }
  return stateFilter(state, areas, context)
}

/** By the text of the filter, so that React's cache recognises the same question. */
const readFacts = cache(async (filter: string, figures: boolean, milestones: boolean): Promise<Facts> => {
  const asked = JSON.parse(filter) as FactFilter
  const [observations, events] = await Promise.all([
    figures ? readObservations(asked).then((read) => read.observations) : [],
    milestones ? readEvents(asked).then((read) => read.events) : [],
  ])
  return { observations, events }
})
