import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { keptReading } from '../../lib/db/kept-readings.ts'
import { readEventColumns, readFigureColumns } from '../../lib/db/read-columns.ts'
import { readDoubts } from '../../lib/db/read-doubts.ts'
import { readFigureTotals } from '../../lib/db/read-figure-totals.ts'
import type { ColumnGrid, FigureColumn } from '../../lib/facts/columns.ts'
import type { Doubt } from '../../lib/facts/doubt.ts'
import { factsByUnit } from '../../lib/facts/fact-counts.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { FactKinds } from '../../lib/facts/fact-kinds.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { buildCondensed, type CondensedColumns, type Near } from '../../lib/view/build-condensed.ts'
import { MOST_MARKS, nearGrid, wholeGrid } from '../../lib/view/condense.ts'
import { countedFigures, drawnGroups } from '../../lib/view/condensed-groups.ts'
import { type CondensedTimes, condensedTimes, intervalOf } from '../../lib/view/condensed-times.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Picture, Span } from '../../lib/view/picture.ts'
import { type ShownSeries, shownSeries } from '../../lib/view/shown-series.ts'
import { type RequestContext, readCatalogue } from './catalogue.ts'
import { countedFacts } from './counted-facts.ts'
import { countsOf, factsBy } from './facts.ts'
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
  const { locale, today } = context
  const [{ areas, indicators }, { shown, times }] = await Promise.all([
    readCatalogue(),
    frameOf({ filter, opensOnAll }, context, state),
  ])
  const everything = wholeGrid(times.extent)
  const [all, near] = await Promise.all([
    whole ? allCounts(filter, kinds, everything) : noneIn(everything),
    nearOf(context, filter, kinds, times.window),
  ])
  const figures = 'observations' in near ? countedFigures(near.observations, times.window) : near
  const drawn = drawnGroups(all.totals, figures.totals, indicators, state.indicator).shown.map(({ indicator }) => indicator.slug)
  const [wholeColumns, nearColumns, doubts] = await Promise.all([
    withFigures(all, filter, drawn, allFigures),
    'observations' in near ? near : withFigures(near, filter, drawn, readFigureColumns),
    doubtsOf(near, state.asOf),
  ])
  return buildCondensed({
    ...{ times, whole: wholeColumns, near: nearColumns, shown, areas, indicators, doubts, state, today, locale, path },
    articles: [...context.articles.values()],
    newest: [],
    weighty: [],
  })
}

interface Frame {
  readonly shown: ShownSeries
  readonly times: CondensedTimes
}

/** The series of a scope and where its picture lies in time. */
const frameOf = once(requestFrame, (scope, { locale }, state) => [scope, locale, state])

async function requestFrame(
  { filter, opensOnAll }: Required<Pick<CondensedScope, 'filter' | 'opensOnAll'>>,
  { locale, t, today }: RequestContext,
  state: PageState,
): Promise<Frame> {
  const [{ areas }, onRecord] = await Promise.all([readCatalogue(), countsOf(filter.asOf ?? null)])
  const counts = factsByUnit(onRecord, filter.areas)
  const shown = shownSeries({ provinces: state.province, counts, areas, today, locale, t })
  const dated = await requestPictureExtent(shown.units, areas, state.asOf)
  const usual = condensedTimes({ units: shown.units, areas, dated, time: state.time, today })
  const opens = opensOnAll && !state.time
  return { shown, times: opens ? { ...usual, window: usual.extent, defaultWindow: usual.extent } : usual }
}

/** The window that such a picture opens on, known before anything of it is read. */
export async function condensedWindow(
  { filter, opensOnAll = false }: Pick<CondensedScope, 'filter' | 'opensOnAll'>,
  context: RequestContext,
  { state }: PagePlace,
): Promise<Span> {
  return (await frameOf({ filter, opensOnAll }, context, state)).times.window
}

/** The facts of a window where they are few enough to be marks, else its columns. */
async function nearOf(context: RequestContext, filter: FactFilter, kinds: FactKinds, window: Span): Promise<Near> {
  const inWindow = { ...filter, time: intervalOf(window) }
  const { observations, events } = await countedFacts(inWindow, MOST_MARKS + 1, kinds)
  if (observations + events <= MOST_MARKS) return factsBy(context, inWindow, kinds)
  return countsOfKinds(filter, kinds, nearGrid(window))
}

async function doubtsOf(near: Near, asOf: CivilDate | null): Promise<readonly Doubt[]> {
  const ids = 'events' in near ? [...near.observations, ...near.events].map(({ id }) => id) : []
  return ids.length === 0 ? [] : readDoubts({ facts: ids, ...(asOf ? { asOf } : {}) })
}

/** The milestones of a scope in columns, and of its figures only how many there are: which are drawn follows from that. */
async function countsOfKinds(filter: FactFilter, kinds: FactKinds, grid: ColumnGrid): Promise<CondensedColumns> {
  const none = noneIn(grid)
  const [events, totals] = await Promise.all([
    kinds.events ? readEventColumns(filter, grid) : none.columns.events,
    kinds.figures ? readFigureTotals(filter, grid) : none.totals,
  ])
  return { columns: { grid, events, figures: [] }, totals }
}

// All years of a scope are the same in every window. They are a few hundred kilobytes of a scope with very many facts.
const allCounts = keptReading({ follows: 'record', name: 'counts of all years', most: 32 }, countsOfKinds)
const allFigures = keptReading(
  { follows: 'record', name: 'figures of all years', most: 32 },
  (filter: FactFilter, grid: ColumnGrid) => readFigureColumns(filter, grid),
)

function noneIn(grid: ColumnGrid): CondensedColumns {
  return { columns: { grid, events: [], figures: [] }, totals: { grid, groups: [], columns: [] } }
}

/** The same with the figures of some indicators in columns; of a scope that holds none of them nothing is asked. */
async function withFigures(
  { columns, totals }: CondensedColumns,
  filter: FactFilter,
  drawn: readonly string[],
  read: (filter: FactFilter, grid: ColumnGrid) => Promise<readonly FigureColumn[]>,
): Promise<CondensedColumns> {
  const indicators = drawn.filter((slug) => totals.groups.some(({ indicator }) => indicator === slug))
  if (indicators.length === 0) return { columns, totals }
  const figures = await read({ ...filter, indicators: [...new Set(indicators)] }, columns.grid)
  return { columns: { ...columns, figures }, totals }
}
