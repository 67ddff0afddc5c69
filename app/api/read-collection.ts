import { stateFilter } from '../../lib/address/state-filter.ts'
import { AREA_COLUMNS, areaResource, areaRow } from '../../lib/api/area-resource.ts'
import { ARTICLE_COLUMNS, articleResource, articleRow } from '../../lib/api/article-resource.ts'
import type { Collection } from '../../lib/api/collections.ts'
import type { CsvValue } from '../../lib/api/csv.ts'
import { EVENT_COLUMNS, eventResource, eventRow } from '../../lib/api/event-resource.ts'
import { type FactQuery, MOST_ANSWERED } from '../../lib/api/fact-query.ts'
import { INDICATOR_COLUMNS, indicatorResource, indicatorRow } from '../../lib/api/indicator-resource.ts'
import { OBSERVATION_COLUMNS, observationResource, observationRow } from '../../lib/api/observation-resource.ts'
import { pageOf } from '../../lib/api/page-of.ts'
import type { Problem } from '../../lib/api/problem.ts'
import { readArticleFacts } from '../../lib/db/read-article-facts.ts'
import { readChosenArticles } from '../../lib/db/read-chosen-articles.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readAreasOfFacts, readIndicatorsOfFacts } from '../../lib/db/read-names-of-facts.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import { readQuotedArticles } from '../../lib/db/read-quoted-articles.ts'
import type { Area } from '../../lib/facts/area.ts'
import { quotedIn } from '../../lib/facts/evidence.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { Indicator } from '../../lib/facts/indicator.ts'
import { fold } from '../../lib/search/fold.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { extentOnRecord } from '../request/on-record.ts'

/** A part of a collection, ready to be told as JSON or as a table. */
export interface CollectionPart {
  readonly data: readonly unknown[]
  readonly next: string | null
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

/** Reads what a query asks of a collection. `today` decides what is overdue; time words are resolved over all that is stored. */
export async function readCollectionPart(
  collection: Collection,
  query: FactQuery,
  areas: readonly Area[],
  indicators: readonly Indicator[],
  today: CivilDate,
): Promise<CollectionPart | Problem> {
  const { state, cursor } = query
  const limit = Math.min(query.limit, MOST_ANSWERED)
  const asOf = state.asOf ? { asOf: state.asOf } : {}
  const extent = await extentOnRecord(state.asOf)
  const filter = stateFilter(state, areas, { earliest: extent.earliest ?? today, latest: extent.latest ?? today, today })
  if (collection === 'provinces') {
    const chosen = await chooseAreas(areas, state.q, filter)
    return table(
      pageOf(chosen, (area) => area.id, limit, cursor),
      areaResource,
      AREA_COLUMNS,
      areaRow,
    )
  }
  if (collection === 'indicators') {
    const chosen = await chooseIndicators(indicators, state.q, filter)
    return table(
      pageOf(chosen, (indicator) => indicator.slug, limit, cursor),
      indicatorResource,
      INDICATOR_COLUMNS,
      indicatorRow,
    )
  }
  const page = { limit, after: cursor }
  if (collection === 'observations') {
    const { observations, next } = await readObservations(filter, page)
    const bySlug = await readQuotedArticles(quotedIn(observations))
    return table(
      { items: observations, next },
      (figure) => observationResource(figure, bySlug),
      OBSERVATION_COLUMNS,
      (figure) => observationRow(figure, bySlug),
    )
  }
  if (collection === 'events') {
    const { events, next } = await readEvents(filter, page)
    const bySlug = await readQuotedArticles(quotedIn(events))
    return table(
      { items: events, next },
      (event) => eventResource(event, bySlug, today),
      EVENT_COLUMNS,
      (event) => eventRow(event, bySlug, today),
    )
  }
  const { articles, next } = await readChosenArticles(filter, page)
  const facts = await readArticleFacts(
    articles.map(({ slug }) => slug),
    asOf,
  )
  return table(
    { items: articles, next },
    (article) => articleResource(article, facts.get(article.slug) ?? []),
    ARTICLE_COLUMNS,
    (article) => articleRow(article, facts.get(article.slug) ?? []),
  )
}

/** Units of the provinces asked for and what they came from, that existed in the time, and that have facts of what is asked. */
async function chooseAreas(areas: readonly Area[], q: string, filter: FactFilter): Promise<readonly Area[]> {
  const { time, indicators, topics, statuses } = filter
  const ofFacts = [indicators, topics, statuses].some((list) => list?.length)
  const { words: _, ...asked } = filter
  const withFacts = ofFacts ? await readAreasOfFacts(asked) : null
  return areas.filter(
    (area) =>
      (!filter.areas || filter.areas.includes(area.id)) &&
      (!time || ((area.validFrom ?? '') <= time.end && time.start < (area.validTo ?? '9999'))) &&
      (!withFacts || withFacts.has(area.id)) &&
      hasWords(q, area.name),
  )
}

/** Indicators by slug and topic; province, time and status keep those that have a figure of them. */
async function chooseIndicators(indicators: readonly Indicator[], q: string, filter: FactFilter): Promise<readonly Indicator[]> {
  const { words: _, ...asked } = filter
  const ofFigures = asked.areas?.length || asked.time || asked.statuses?.length
  const withFigures = ofFigures ? await readIndicatorsOfFacts(asked) : null
  return indicators.filter(
    ({ slug, topic, name }) =>
      (!filter.indicators || filter.indicators.includes(slug)) &&
      (!filter.topics || filter.topics.includes(topic)) &&
      (!withFigures || withFigures.has(slug)) &&
      hasWords(q, name),
  )
}

function hasWords(q: string, name: { readonly vi: string; readonly en: string }): boolean {
  const text = fold(`${name.vi} ${name.en}`)
  return fold(q)
    .split(' ')
    .every((word) => text.includes(word))
}

function table<T>(
  page: { readonly items: readonly T[]; readonly next: string | null } | Problem,
  resource: (item: T) => unknown,
  columns: readonly string[],
  row: (item: T) => readonly CsvValue[],
): CollectionPart | Problem {
  if ('status' in page) return page
  return { data: page.items.map(resource), next: page.next, columns, rows: page.items.map(row) }
}
