import 'server-only'
import { href } from '../../lib/address/href.ts'
import { type AddressProblem, type PageState, readState } from '../../lib/address/page-state.ts'
import type { Article } from '../../lib/facts/article.ts'
import { type Fact, isObservation } from '../../lib/facts/fact.ts'
import { currentArea } from '../../lib/facts/lineage.ts'
import { areaNames } from '../../lib/view/area-name.ts'
import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import { activeFilters } from '../../lib/view/filter-view.ts'
import { isInWindow } from '../../lib/view/is-in-window.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import { type DrawnKind, narrowedTitle, pageDescription } from '../../lib/view/page-description.ts'
import type { Picture, Span } from '../../lib/view/picture.ts'
import { seriesWindow } from '../../lib/view/series-window.ts'
import { shownCount } from '../../lib/view/shown-count.ts'
import { meets, spanOf } from '../../lib/view/span.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext, type RequestContext, readCatalogue } from './catalogue.ts'
import { type DrawnSubject, drawnSubject } from './drawn-subject.ts'
import { siteOrigin } from './environment.ts'
import { requestEvidence } from './evidence.ts'
import { factInputs } from './fact-inputs.ts'
import { factOnRecord } from './fact-on-record.ts'
import type { Facts } from './facts.ts'
import { requestPicture } from './picture.ts'
import { scopePicture } from './scope-picture.ts'

/** A page as something that can be drawn away from it. */
export interface DrawnPage {
  readonly kind: DrawnKind
  readonly context: PageContext
  readonly picture: Picture
  /** "36 mốc, 71 số liệu từ 4 bài báo": what the window shows. */
  readonly count: string
  /** Those that are drawn; null where they are more than are read for a picture. */
  readonly facts: Facts | null
  /** The facts that are drawn, the chosen one and what worked-out ones rest on, by id. */
  readonly byId: ReadonlyMap<string, Fact>
  readonly title: string
  readonly description: string
  /** Large over the chart: shorter than the title where that tells the newest figure. */
  readonly heading: string
  /** What the reader has narrowed down, in words. */
  readonly filters: readonly string[]
  /** Of the fact that the page is about or that is chosen on it. */
  readonly evidence: EvidenceView | null
  /** Of the article that the page is about. */
  readonly article: Article | null
  readonly state: PageState
  /** The page with its state, absolute. */
  readonly address: string
  readonly problems: readonly AddressProblem[]
}

/** Height of the first panel of an indicator's page and of those that follow it. */
const [TALL, LOW] = [260, 150]
/** Facts that reach over more years than this are seen through the usual window. */
const LONGEST_WINDOW = 60 * 366

/** The page at a path (without language) with its parameters; null when there is no such page. */
export async function requestDrawnPage(locale: Locale, path: string, search: URLSearchParams): Promise<DrawnPage | null> {
  const { areas, indicators } = await readCatalogue()
  const lists = { provinces: [...new Set(areas.map(({ slug }) => slug))], indicators: indicators.map(({ slug }) => slug) }
  const { state: asked, problems } = readState(search, lists)
  const context = await pageContext(locale, asked.asOf)
  const subject = await drawnSubject(path, asked, context)
  if (!subject) return null
  // A fact that did not stand on the day that was asked for is shown as on its page: on the nearest day that can be.
  const state = { ...asked, asOf: subject.state.asOf }
  const place = { path, state: subject.state }
  const chosen = subject.fact?.id ?? state.fact
  const evidence = chosen === null ? null : await requestEvidence(chosen, context, { path, state })
  const { picture: drawn, facts } =
    'observations' in subject.shows
      ? { picture: await requestPicture(subject.shows, context, place), facts: subject.shows }
      : await scopePicture(subject.shows, context, place)
  const byId = await restedOn(facts, chosen, state.asOf, context)
  const picture = arranged(drawn, subject, facts, evidence?.id ?? null)
  const places = subject.state.province.map((slug) => currentArea(slug, areas)?.name[locale] ?? slug)
  const filters = activeFilters({ areas, indicators }, context, { path, state })
  const said = pageDescription(
    {
      kind: subject.kind,
      picture,
      name: subject.name ?? null,
      facts,
      asOf: state.asOf,
      evidence,
      filters,
      places,
    },
    context,
  )
  const seen = facts && {
    observations: facts.observations.filter((figure) => isInWindow(figure, picture.window)),
    events: facts.events.filter((event) => isInWindow(event, picture.window)),
  }
  const lost = state.fact !== null && evidence === null
  return {
    kind: subject.kind,
    context,
    picture,
    count: seen ? shownCount(seen, context) : picture.count,
    facts,
    byId,
    ...said,
    heading:
      subject.kind === 'timeline' ? said.title : narrowedTitle(headingOf(subject, facts, picture, context), filters, context),
    filters: filters.map(({ label }) => label),
    evidence,
    article: subject.article ?? null,
    state: lost ? { ...state, fact: null } : state,
    address: `${siteOrigin().origin}${href(locale, path, lost ? { ...state, fact: null } : state)}`,
    problems: lost
      ? [...problems, { key: 'fact', value: state.fact ?? '', accepts: 'the id of a figure or an event on record' }]
      : problems,
  }
}

/** Facts by their ids, with the chosen one and all that worked-out ones among them were worked out from. */
async function restedOn(
  facts: Facts | null,
  chosen: string | null,
  asOf: PageState['asOf'],
  context: RequestContext,
): Promise<ReadonlyMap<string, Fact>> {
  const fact = await factOnRecord(context, chosen, asOf)
  const shown: readonly Fact[] = [...(facts?.observations ?? []), ...(facts?.events ?? []), ...(fact ? [fact] : [])]
  const inputs = await factInputs(context, shown, asOf)
  return new Map([...shown, ...inputs].map((one): [string, Fact] => [one.id, one]))
}

function headingOf({ kind, name }: DrawnSubject, facts: Facts | null, picture: Picture, context: PageContext): string {
  if (kind !== 'indicator' || name === undefined || facts === null) return name ?? picture.title
  const areas = [...new Set(facts.observations.map(({ area }) => area))]
  if (areas.length === 0 || areas.length > 2) return name
  return context.t('drawings.headingOf', { name, place: areaNames(areas, context) })
}

/** The picture as its page arranges it: a series alone is drawn taller, in a window of its own. */
function arranged(picture: Picture, { kind, state, fact }: DrawnSubject, facts: Facts | null, selected: string | null): Picture {
  const panels = kind === 'fact' ? picture.panels.filter(({ marks }) => marks.some(({ id }) => id === selected)) : picture.panels
  const tall = kind === 'indicator' || kind === 'fact'
  const heights = panels.map((panel, index) => (tall && panel.scale ? { ...panel, height: index === 0 ? TALL : LOW } : panel))
  const own = state.time === null && facts ? ownWindow(kind, { ...picture, panels }, facts, fact) : null
  return { ...picture, panels: heights, window: own ?? picture.window, otherPanels: tall ? [] : picture.otherPanels }
}

function ownWindow(kind: DrawnKind, { panels, window, extent }: Picture, facts: Facts, fact: Fact | undefined): Span | null {
  if (kind === 'timeline') return extent
  if (kind === 'indicator' || (kind === 'fact' && panels.length > 0)) {
    const marks = panels.flatMap((panel) => panel.marks)
    return marks.length > 0 ? seriesWindow({ marks }) : null
  }
  if (kind === 'fact' && fact && !isObservation(fact)) return meets(spanOf(fact.date), window) ? null : extent
  if (kind !== 'article') return null
  const spans = [...facts.observations.map(({ period }) => spanOf(period)), ...facts.events.map(({ date }) => spanOf(date))]
  if (spans.length === 0) return null
  const all = seriesWindow({ marks: spans.map((span) => ({ span })) })
  return all.end - all.start <= LONGEST_WINDOW ? all : null
}
