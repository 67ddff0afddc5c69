import 'server-only'
import { type FilterView, filterView } from '../../lib/view/filter-view.ts'
import type { PageContext, PagePlace } from '../../lib/view/page-context.ts'
import type { Alternative } from '../filters/empty-result.tsx'
import { readCatalogue } from './catalogue.ts'
import { everyFact, extentOf, factsOf } from './facts.ts'

/** What the filters of a page offer, with counts over everything on record. */
export async function requestFilters(context: PageContext, place: PagePlace): Promise<FilterView> {
  const [{ areas, indicators }, { observations, events }, extent] = await Promise.all([
    readCatalogue(),
    everyFact(place.state.asOf),
    extentOf(place.state.asOf),
  ])
  const year = (date: string | null) => Number((date ?? context.today).slice(0, 4))
  const years = { first: year(extent.earliest), last: year(extent.latest) }
  return filterView({ areas, indicators, observations, events, years }, context, place)
}

/** For a page that shows nothing: how much there would be without each one of the filters. */
export async function requestAlternatives({ active }: FilterView): Promise<Alternative[]> {
  return Promise.all(
    active.map(async (filter) => {
      const { observations, events } = await factsOf(filter.state)
      return { filter, count: observations.length + events.length }
    }),
  )
}
