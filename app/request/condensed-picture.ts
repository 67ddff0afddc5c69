import 'server-only'
import { countFacts } from '../../lib/db/count-facts.ts'
import { readColumns } from '../../lib/db/read-columns.ts'
import { readDoubts } from '../../lib/db/read-doubts.ts'
import type { ColumnGrid, Columns } from '../../lib/facts/columns.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { buildCondensed, type Near } from '../../lib/view/build-condensed.ts'
import { MOST_MARKS, nearGrid, wholeGrid } from '../../lib/view/condense.ts'
import { type CondensedTimes, condensedTimes, intervalOf } from '../../lib/view/condensed-times.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Picture, Span } from '../../lib/view/picture.ts'
import { shownSeries } from '../../lib/view/shown-series.ts'
import { type RequestContext, readCatalogue } from './catalogue.ts'
import { countsOf, type FactKinds, factsBy } from './facts.ts'
import { once } from './once.ts'
import { requestPictureExtent } from './picture-extent.ts'

export interface CondensedScope {
  /** What the picture is about, whatever its time. */
  readonly filter: FactFilter
  readonly kinds: FactKinds
  /** Whether all years are shown where no time was asked for, as on a timeline. */
  readonly opensOnAll?: boolean
  /** Whether the columns of all years are wanted too; an answer to a moved window does without. */
  readonly whole: boolean
}

/** The picture of a scope that has more facts than a browser should hold. */
export const condensedPicture = once(buildCondensedPicture, (scope, { locale }, place) => [scope, locale, place])

async function buildCondensedPicture(
  { filter, kinds, opensOnAll = false, whole }: CondensedScope,
  context: RequestContext,
  { state, path }: PagePlace,
): Promise<Picture> {
  const { locale, t, today } = context
  const [{ areas, indicators }, counts] = await Promise.all([readCatalogue(), scopeCounts(filter)])
  const shown = shownSeries({ provinces: state.province, counts, areas, today, locale, t })
  const dated = await requestPictureExtent(shown.units, areas, state.asOf)
  const usual = condensedTimes({ units: shown.units, areas, dated, time: state.time, today })
  const times: CondensedTimes =
    opensOnAll && !state.time ? { ...usual, window: usual.extent, defaultWindow: usual.extent } : usual
  const everything = wholeGrid(times.extent)
  const [all, near] = await Promise.all([
    whole ? columnsOfKinds(filter, kinds, everything) : { grid: everything, events: [], figures: [] },
    nearOf(context, filter, kinds, times.window),
  ])
  const ids = 'events' in near ? [...near.observations, ...near.events].map(({ id }) => id) : []
  const doubts = ids.length === 0 ? [] : await readDoubts({ facts: ids, ...(state.asOf ? { asOf: state.asOf } : {}) })
  return buildCondensed({
    ...{ times, whole: all, near, shown, areas, indicators, doubts, state, today, locale, path },
    articles: [...context.articles.values()],
    newest: [],
    weighty: [],
  })
}

/** The facts of a window where they are few enough to be marks, else its columns. */
async function nearOf(context: RequestContext, filter: FactFilter, kinds: FactKinds, window: Span): Promise<Near> {
  const inWindow = { ...filter, time: intervalOf(window) }
  const { observations, events } = await countWindow(inWindow)
  const count = (kinds.figures ? observations : 0) + (kinds.events ? events : 0)
  if (count <= MOST_MARKS) return factsBy(context, inWindow, kinds)
  return { columns: await columnsOfKinds(filter, kinds, nearGrid(window)) }
}

/** Both kinds together, as the database tells them. */
const columnsOf = once((filter: FactFilter, grid: ColumnGrid) => readColumns(filter, grid))
const countWindow = once((filter: FactFilter) => countFacts(filter, MOST_MARKS + 1))

async function columnsOfKinds(filter: FactFilter, kinds: FactKinds, grid: ColumnGrid): Promise<Columns> {
  const columns = await columnsOf(filter, grid)
  return { grid, events: kinds.events ? columns.events : [], figures: kinds.figures ? columns.figures : [] }
}

/** How many facts on record each unit of a scope has: which provinces a picture is about, and in which order. */
async function scopeCounts({ areas, asOf }: FactFilter): Promise<ReadonlyMap<string, number>> {
  const { figures, events } = await countsOf(asOf ?? null)
  const counts = new Map<string, number>()
  const add = (area: string, count: number) => {
    if (areas === undefined || areas.includes(area)) counts.set(area, (counts.get(area) ?? 0) + count)
  }
  for (const { area, count } of figures) add(area, count)
  for (const event of events) for (const area of event.areas) add(area, event.count)
  return counts
}
