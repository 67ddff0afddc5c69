import { nearAddress } from '../address/near-address.ts'
import type { PageState } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import type { Article } from '../facts/article.ts'
import type { Columns } from '../facts/columns.ts'
import type { Doubt } from '../facts/doubt.ts'
import type { Event } from '../facts/event.ts'
import type { FigureTotals } from '../facts/figure-totals.ts'
import type { Indicator } from '../facts/indicator.ts'
import { currentArea } from '../facts/lineage.ts'
import type { Observation } from '../facts/observation.ts'
import { type CivilDate, epochDay } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import type { Locale } from '../words/locale.ts'
import { translator } from '../words/translator.ts'
import { condensedGroups, countedFigures, drawnGroups } from './condensed-groups.ts'
import { condensedLanes } from './condensed-lanes.ts'
import { condensedMilestones } from './condensed-milestones.ts'
import { condensedPanel } from './condensed-panel.ts'
import { condensedCount, condensedSummary } from './condensed-sentences.ts'
import { type CondensedTimes, intervalOf } from './condensed-times.ts'
import { condensedWords } from './condensed-words.ts'
import { landmarks } from './landmarks.ts'
import { otherPanels } from './other-panels.ts'
import { withHeights } from './panel-heights.ts'
import type { Picture } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { pictureCount, pictureLead, pictureTitle } from './picture-sentences.ts'
import { pictureWords } from './picture-words.ts'
import type { ShownSeries } from './shown-series.ts'

/** A stretch of time in columns: of figures at least those of the groups that are drawn (`drawnGroups`), and the totals of all. */
export interface CondensedColumns {
  readonly columns: Columns
  readonly totals: FigureTotals
}

/** What the window shows: every fact that meets it where they are few, else the columns of `nearGrid(window)`. */
export type Near = CondensedColumns | { readonly observations: readonly Observation[]; readonly events: readonly Event[] }

export interface CondensedSource {
  readonly times: CondensedTimes
  /** The scope whatever its time, in the columns of `wholeGrid(extent)`. */
  readonly whole: CondensedColumns
  readonly near: Near
  readonly shown: ShownSeries
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  /** Those that state the facts of `near`. */
  readonly articles: readonly Article[]
  readonly doubts: readonly Doubt[]
  /** The newest reported figures of the indicators that are shown, as far as they are known: the lead is made of them. */
  readonly newest: readonly Observation[]
  /** A few weighty milestones, for the overview to name. */
  readonly weighty: readonly Event[]
  readonly state: PageState
  readonly today: CivilDate
  readonly locale: Locale
  readonly path: string
}

/** The picture of a scope that has more facts than a browser should hold: columns, and marks where the window has few. */
export function buildCondensed(source: CondensedSource): Picture {
  const { times, whole, near, shown, indicators, doubts, state, today, locale, path } = source
  const { window, extent, defaultWindow, reach } = times
  const t = translator(locale)
  const observations = 'observations' in near ? near.observations : source.newest
  const context: PictureContext = {
    ...{ locale, t, today, state, path, shown },
    articles: new Map(source.articles.map((article) => [article.slug, article])),
    observations: new Map(observations.map((figure) => [figure.id, figure])),
  }
  const figures = 'observations' in near ? countedFigures(near.observations, window) : { ...near, observations: null }
  const groups = drawnGroups(whole.totals, figures.totals, indicators, state.indicator)
  const panelSource = { window, observations: figures.observations, doubts }
  const panels = withHeights(
    condensedGroups(groups.shown, whole.columns, figures).map((group) => condensedPanel(group, panelSource, context)),
  )
  const lanes = condensedLanes(whole.columns, 'events' in near ? { window, events: near.events } : near, context)
  const newest = groups.shown.map((group) => ({
    ...group,
    figures: source.newest.filter(
      ({ indicator, measure, unit }) => indicator === group.indicator.slug && measure === group.measure && unit === group.unit,
    ),
  }))
  return {
    title: pictureTitle(placeNames(source), intervalOf(window), context),
    lead: pictureLead(newest, window, context),
    count:
      'observations' in near
        ? pictureCount(near.events, near.observations, window, context)
        : condensedCount(condensedMilestones(near.columns), near.totals, context),
    summary: condensedSummary(panels, lanes, window, context),
    ...{ extent, window, defaultWindow },
    today: { day: epochDay(today), label: t('chart.picture.today', { date: dateWords(today, locale) }) },
    series: shown.series,
    panels,
    otherPanels: otherPanels(groups.shown, groups.others, ({ inAll, inWindow }) => Math.max(inAll, inWindow), context),
    lanes,
    overview: [],
    landmarks: landmarks(source.weighty, extent, context),
    silences: [],
    words: pictureWords(context),
    condensed: {
      reach,
      milestones: condensedMilestones(whole.columns),
      figures: { grid: whole.totals.grid, columns: whole.totals.columns },
      data: nearAddress(locale, path, state),
      words: condensedWords(context),
    },
  }
}

/** More provinces than these, when nobody chose them, are the country. */
const MOST_NAMED = 4

function placeNames({ shown, state, areas, locale }: CondensedSource): readonly string[] {
  const country = areas.find(({ kind }) => kind === 'country')
  if (country && state.province.length === 0 && shown.provinces.length > MOST_NAMED) return [country.name[locale]]
  return shown.provinces.map((slug) => currentArea(slug, areas)?.name[locale] ?? slug)
}
