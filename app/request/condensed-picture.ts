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
import type { Indicator } from '../../lib/facts/indicator.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { buildCondensed, type CondensedColumns, type Near } from '../../lib/view/build-condensed.ts'
import { MOST_MARKS, nearGrid, wholeGrid } from '../../lib/view/condense.ts'
import { countedFigures, drawnGroups, likelyIndicators } from '../../lib/view/condensed-groups.ts'
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
  const asked = { filter, kinds, likely: kinds.figures ? readAhead(filter, indicators, state.indicator) : [] }
  const [all, near] = await Promise.all([
    whole ? columnsIn(everything, asked, KEPT) : noneIn(everything),
    nearOf(context, asked, times.window),
  ])
  const figures = 'observations' in near ? countedFigures(near.observations, times.window) : near
  const drawn = drawnGroups(all.totals, figures.totals, indicators, state.indicator).shown.map(({ indicator }) => indicator.slug)
  const further = [...new Set(drawn)].filter((slug) => !asked.likely.includes(slug))
  const [wholeColumns, nearColumns, doubts] = await Promise.all([
    withFigures(all, filter, further, KEPT),
    'observations' in near ? near : withFigures(near, filter, further, READ),
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

/** What is read of a scope, and the indicators whose panels it most likely has: theirs are read along with what decides it. */
interface Asked extends Pick<CondensedScope, 'filter' | 'kinds'> {
  readonly likely: readonly string[]
}

/** The figures that are read before it is known that they are drawn: none where a word, a status or a past day makes them slow to find. */
function readAhead({ words, statuses, topics, asOf }: FactFilter, indicators: readonly Indicator[], asked: readonly string[]) {
  if (words?.length || statuses?.length || asOf) return []
  return likelyIndicators(topics?.length ? indicators.filter(({ topic }) => topics.includes(topic)) : indicators, asked)
}

/** The facts of a window where they are few enough to be marks, else its columns. */
async function nearOf(context: RequestContext, asked: Asked, window: Span): Promise<Near> {
  const inWindow = { ...asked.filter, time: intervalOf(window) }
  const { observations, events } = await countedFacts(inWindow, MOST_MARKS + 1, asked.kinds)
  if (observations + events <= MOST_MARKS) return factsBy(context, inWindow, asked.kinds)
  return columnsIn(nearGrid(window), asked, READ)
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

interface Readers {
  readonly counts: typeof countsOfKinds
  readonly figures: (filter: FactFilter, grid: ColumnGrid) => Promise<readonly FigureColumn[]>
}

const READ: Readers = { counts: countsOfKinds, figures: (filter, grid) => readFigureColumns(filter, grid) }

// All years of a scope are the same in every window. They are a few hundred kilobytes of a scope with very many facts.
const KEPT: Readers = {
  counts: keptReading({ follows: 'record', name: 'counts of all years', most: 32 }, countsOfKinds),
  figures: keptReading({ follows: 'record', name: 'figures of all years', most: 32 }, READ.figures),
}

async function columnsIn(grid: ColumnGrid, { filter, kinds, likely }: Asked, read: Readers): Promise<CondensedColumns> {
  const [counts, figures] = await Promise.all([
    read.counts(filter, kinds, grid),
    likely.length > 0 ? read.figures({ ...filter, indicators: likely }, grid) : [],
  ])
  return { ...counts, columns: { ...counts.columns, figures } }
}

function noneIn(grid: ColumnGrid): CondensedColumns {
  return { columns: { grid, events: [], figures: [] }, totals: { grid, groups: [], columns: [] } }
}

/** Counts with the figures of further indicators in columns; of a scope that holds none of them nothing is asked. */
async function withFigures(
  { columns, totals }: CondensedColumns,
  filter: FactFilter,
  further: readonly string[],
  read: Readers,
): Promise<CondensedColumns> {
  const indicators = further.filter((slug) => totals.groups.some(({ indicator }) => indicator === slug))
  if (indicators.length === 0) return { columns, totals }
  const figures = await read.figures({ ...filter, indicators }, columns.grid)
  return { columns: { ...columns, figures: [...columns.figures, ...figures] }, totals }
}
