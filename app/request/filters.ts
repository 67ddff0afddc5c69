import 'server-only'
import { countFacts } from '../../lib/db/count-facts.ts'
import { type FilterView, filterView } from '../../lib/view/filter-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Alternative } from '../filters/empty-result.tsx'
import { type RequestContext, readCatalogue } from './catalogue.ts'
import { countsOf, extentOf, filterOf } from './facts.ts'

/** What the filters of a page offer, with counts over everything on record. */
export async function requestFilters(context: RequestContext, place: PagePlace): Promise<FilterView> {
  const [{ areas, indicators }, counts, extent] = await Promise.all([
    readCatalogue(),
    countsOf(place.state.asOf),
    extentOf(place.state.asOf),
  ])
  const year = (date: string | null) => Number((date ?? context.today).slice(0, 4))
  const years = { first: year(extent.earliest), last: year(extent.latest) }
  return filterView({ areas, indicators, counts, years }, context, place)
}

/** Nobody chooses between a filter that leaves a hundred thousand facts and one that leaves more. */
const MOST_COUNTED = 100_000

/** For a page that shows nothing: how much there would be without each one of the filters. */
export async function requestAlternatives({ active }: FilterView): Promise<Alternative[]> {
  return Promise.all(
    active.map(async (filter) => {
      const { observations, events } = await countFacts(await filterOf(filter.state), MOST_COUNTED)
      return { filter, count: observations + events }
    }),
  )
}
