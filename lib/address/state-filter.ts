import type { Area } from '../facts/area.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { lineage } from '../facts/lineage.ts'
import { searchWords } from '../search/fold.ts'
import type { PageState } from './page-state.ts'
import { resolveTimeFilter, type TimeContext } from './time-filter.ts'

/**
 * What a state asks of the database, the same for pages, API, feeds and embeds. A province brings the units it came
 * from along; time words are looked up in the context.
 */
export function stateFilter(state: PageState, areas: readonly Area[], context: TimeContext): FactFilter {
  return {
    today: context.today,
    ...(state.province.length > 0 && {
      areas: [...new Set(state.province.flatMap((slug) => lineage(slug, areas).map((relative) => relative.area.id)))],
    }),
    ...(state.time && { time: resolveTimeFilter(state.time, context) }),
    ...(state.indicator.length > 0 && { indicators: state.indicator }),
    ...(state.topic.length > 0 && { topics: state.topic }),
    ...(state.status.length > 0 && { statuses: state.status }),
    ...(state.q !== '' && { words: searchWords(state.q) }),
    ...(state.asOf && { asOf: state.asOf }),
  }
}
