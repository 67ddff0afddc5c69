import 'server-only'
import type { EmbedOptions } from '../../lib/address/embed-address.ts'
import { DEFAULT_EMBED } from '../../lib/address/embed-options.ts'
import { DEFAULT_STATE, type PageState } from '../../lib/address/page-state.ts'
import { readArticleCounts } from '../../lib/db/read-article-counts.ts'
import { readChosenHosts } from '../../lib/db/read-chosen-articles.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readNewestFigures } from '../../lib/db/read-newest-figures.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import { FIGURE_STATUSES } from '../../lib/facts/figure-status.ts'
import { recordedDay } from '../../lib/view/recorded-day.ts'
import { readCatalogue } from './catalogue.ts'
import { requestToday } from './environment.ts'
import { countsOf, extentOf } from './facts.ts'

interface DemoSample {
  readonly kind: 'dashboard' | 'plain' | 'timeline' | 'indicator' | 'province' | 'article' | 'event' | 'figure'
  readonly path: string
  readonly state: PageState
  readonly options: EmbedOptions
}

/** Samples are looked for among so many facts and articles, which is all of them where little is on record. */
const LOOKED_THROUGH = 200

/** One embed of each kind out of what is on record: of the province, the article and the indicator that have most. */
export async function requestDemoSamples(): Promise<readonly DemoSample[]> {
  const today = requestToday()
  const statuses = FIGURE_STATUSES.filter((status) => status !== 'derived')
  const [counts, { areas }, extent, stated, { articles }, { events }] = await Promise.all([
    countsOf(null),
    readCatalogue(),
    extentOf(null),
    readNewestFigures({ today, statuses }),
    readChosenHosts({ today }, { limit: LOOKED_THROUGH, after: null }),
    readEvents({ today }, { limit: LOOKED_THROUGH, after: null }),
  ])
  const slugs = new Map(areas.map(({ id, slug }) => [id, slug]))
  const province = most(counts.figures.map(({ area, count }) => [slugs.get(area) ?? area, count]))
  const indicator = most(stated.map(({ newest, count }) => [newest.indicator, count]))
  const inArticles = await readArticleCounts(articles.map(({ slug }) => slug))
  const article = most([...inArticles].map(([slug, told]) => [slug, told.figures + told.events]))
  const { observations } =
    indicator === null
      ? { observations: [] }
      : await readObservations({ today, indicators: [indicator] }, { limit: LOOKED_THROUGH, after: null, newestFirst: true })
  const figure = observations.find((one) => one.measure !== 'rank' && one.evidence.length > 0)
  const event = events.find(({ date, kind }) => kind === 'victory' && date.precision === 'day') ?? events[0]
  const chosen = { ...DEFAULT_STATE, province: province === null ? [] : [province] }
  const sample = (kind: DemoSample['kind'], path: string, state = DEFAULT_STATE, options = DEFAULT_EMBED): DemoSample => ({
    kind,
    path,
    state,
    options,
  })
  const asOf = extent.lastRecordedAt ? recordedDay(extent.lastRecordedAt) : null
  return [
    ...(figure ? [sample('figure', `/f/${figure.id}`)] : []),
    sample('dashboard', '/', chosen),
    sample('plain', '/', { ...chosen, time: { from: '2020', to: '2025' }, asOf }, { controls: false }),
    ...(indicator === null ? [] : [sample('indicator', `/indicators/${indicator}`, chosen)]),
    sample('timeline', '/timeline', DEFAULT_STATE, { controls: false }),
    ...(province === null ? [] : [sample('province', `/provinces/${province}`)]),
    ...(article === null ? [] : [sample('article', `/articles/${article}`)]),
    ...(event ? [sample('event', `/events/${event.id}`)] : []),
  ]
}

/** What most is counted of; the first in the alphabet of several, null of nothing. */
function most(counted: readonly (readonly [name: string, count: number])[]): string | null {
  const counts = new Map<string, number>()
  for (const [name, count] of counted) counts.set(name, (counts.get(name) ?? 0) + count)
  return [...counts].sort(([a, few], [b, many]) => many - few || a.localeCompare(b))[0]?.[0] ?? null
}
