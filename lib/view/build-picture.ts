import type { PageState } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import type { Article } from '../facts/article.ts'
import type { Doubt } from '../facts/doubt.ts'
import type { Event } from '../facts/event.ts'
import type { Indicator } from '../facts/indicator.ts'
import { currentArea } from '../facts/lineage.ts'
import type { Observation } from '../facts/observation.ts'
import { type CivilDate, epochDay } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import type { Locale } from '../words/locale.ts'
import { translator } from '../words/translator.ts'
import { buildLanes } from './build-lanes.ts'
import { buildPanel } from './build-panel.ts'
import { chooseGroups } from './choose-groups.ts'
import { groupFigures } from './figure-groups.ts'
import { landmarks } from './landmarks.ts'
import { otherPanels } from './other-panels.ts'
import { overviewFacts } from './overview-facts.ts'
import { withHeights } from './panel-heights.ts'
import type { Picture } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { pictureCount, pictureLead, pictureSummary, pictureTitle } from './picture-sentences.ts'
import { chosenWindow, type DatedFacts, defaultWindow, pictureExtent } from './picture-window.ts'
import { pictureWords } from './picture-words.ts'
import { chiefAreas, countIds, shownSeries } from './shown-series.ts'
import { silences } from './silences.ts'
import { meets, spanOf } from './span.ts'

export interface PictureSource {
  /** Everything in scope whatever its time: the reader may move the window without asking again. */
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly articles: readonly Article[]
  readonly doubts: readonly Doubt[]
  /** Slugs of the provinces shown; empty: all that have facts. */
  readonly provinces: readonly string[]
  readonly state: PageState
  /** What the overview spans, where the facts were narrowed by a filter and its ends should not move with it. */
  readonly extentFacts?: DatedFacts
  readonly today: CivilDate
  readonly locale: Locale
  /** The page that the picture is on; the dashboard unless told. */
  readonly path?: string
}

/** Facts to picture: everything that a chart shows as plain data, arithmetic done and words said. */
export function buildPicture(source: PictureSource): Picture {
  const { observations, events, areas, indicators, doubts, state, today, locale, path = '/' } = source
  const t = translator(locale)
  const factAreas = [...observations.map(({ area }) => area), ...events.flatMap((event) => chiefAreas(event.areas, areas))]
  const shown = shownSeries({ provinces: source.provinces, counts: countIds(factAreas), areas, today, locale, t })
  const context: PictureContext = {
    locale,
    t,
    today,
    state,
    path,
    shown,
    articles: new Map(source.articles.map((article) => [article.slug, article])),
    observations: new Map(observations.map((figure) => [figure.id, figure])),
  }
  const facts: DatedFacts = source.extentFacts ?? { observations, events }
  const standard = defaultWindow(shown.units, areas, facts, today)
  const chosen = chosenWindow(state.time, standard, facts, today)
  const [window, extent] = [spanOf(chosen), spanOf(pictureExtent(facts, standard, today))]
  const groups = chooseGroups(
    groupFigures(observations, indicators),
    state.indicator,
    ({ figures }) => figures.filter(({ period }) => meets(spanOf(period), window)).length,
  )
  const panels = withHeights(groups.shown.map((group) => buildPanel(group, observations, doubts, context)))
  const lanes = buildLanes(events, context)
  return {
    title: pictureTitle(
      shown.provinces.map((slug) => currentArea(slug, areas)?.name[locale] ?? slug),
      chosen,
      context,
    ),
    lead: pictureLead(groups.shown, window, context),
    count: pictureCount(events, observations, window, context),
    summary: pictureSummary(panels, lanes, window, context),
    extent,
    window,
    defaultWindow: spanOf(standard),
    today: { day: epochDay(today), label: t('chart.picture.today', { date: dateWords(today, locale) }) },
    series: shown.series,
    panels,
    otherPanels: otherPanels(groups.shown, groups.others, ({ figures }) => figures.length, context),
    lanes,
    overview: overviewFacts(events, observations, today),
    landmarks: landmarks(events, extent, context),
    silences: silences(events, extent, context),
    words: pictureWords(context),
  }
}
