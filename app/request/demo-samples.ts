import 'server-only'
import type { EmbedOptions } from '../../lib/address/embed-address.ts'
import { DEFAULT_EMBED } from '../../lib/address/embed-options.ts'
import { DEFAULT_STATE, type PageState } from '../../lib/address/page-state.ts'
import { recordedDay } from '../../lib/view/recorded-day.ts'
import { readCatalogue } from './catalogue.ts'
import { everyFact, extentOf } from './facts.ts'

interface DemoSample {
  readonly kind: 'dashboard' | 'plain' | 'timeline' | 'indicator' | 'province' | 'article' | 'event' | 'figure'
  readonly path: string
  readonly state: PageState
  readonly options: EmbedOptions
}

/** One embed of each kind out of what is on record: of the province, the article and the indicator that have most. */
export async function requestDemoSamples(): Promise<readonly DemoSample[]> {
  const [{ observations, events }, { areas }, extent] = await Promise.all([everyFact(null), readCatalogue(), extentOf(null)])
  const slugs = new Map(areas.map(({ id, slug }) => [id, slug]))
  const province = commonest(observations.map(({ area }) => slugs.get(area) ?? area))
  const indicator = commonest(observations.filter(({ derivedFrom }) => !derivedFrom).map((figure) => figure.indicator))
  const article = commonest([...observations, ...events].flatMap(({ evidence }) => evidence.map((quote) => quote.article)))
  const figure = observations.findLast((one) => one.indicator === indicator && one.measure !== 'rank' && one.evidence.length > 0)
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

/** What stands most often in a list; the first in the alphabet of several, null in an empty one. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, few], [b, many]) => many - few || a.localeCompare(b))[0]?.[0] ?? null
}
