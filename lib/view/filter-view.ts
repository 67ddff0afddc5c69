import { href } from '../address/href.ts'
import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import { writeTimeFilter } from '../address/time-filter.ts'
import type { Area } from '../facts/area.ts'
import { TOPICS } from '../facts/code-lists.ts'
import { countsBySlug } from '../facts/counts-by-slug.ts'
import { type CountsUnder, type FactCounts, figuresByIndicator } from '../facts/fact-counts.ts'
import type { Indicator } from '../facts/indicator.ts'
import { currentArea } from '../facts/lineage.ts'
import { STATUSES } from '../facts/status.ts'
import type { PageContext, PagePlace } from './page-context.ts'
import { slugName } from './slug-name.ts'
import { timeFilterWords } from './time-filter-words.ts'

export interface FilterOption {
  readonly value: string
  readonly name: string
  /** How many facts there are; null where counting says nothing. */
  readonly count: number | null
  readonly checked: boolean
}

export interface FilterView {
  readonly provinces: {
    readonly summary: string
    readonly withFacts: readonly FilterOption[]
    readonly others: readonly FilterOption[]
    /** Provinces and cities of today, for the map: choosing one of them alone. */
    readonly map: readonly {
      readonly slug: string
      readonly name: string
      readonly href: string
      readonly checked: boolean
      readonly facts: number
    }[]
  }
  readonly years: {
    readonly summary: string
    readonly from: string
    readonly to: string
    readonly first: number
    readonly last: number
    readonly presets: readonly { readonly name: string; readonly href: string; readonly current: boolean }[]
  }
  readonly indicators: {
    readonly summary: string
    readonly groups: readonly { readonly name: string; readonly options: readonly FilterOption[] }[]
  }
  readonly topics: { readonly summary: string; readonly options: readonly FilterOption[] }
  readonly statuses: { readonly summary: string; readonly options: readonly FilterOption[] }
  /** What the reader has narrowed down, each with the address that takes back just that. */
  readonly active: readonly ActiveFilter[]
  readonly clearAll: string
}

export interface ActiveFilter {
  readonly key: keyof PageState
  readonly label: string
  readonly state: PageState
  readonly href: string
}

interface FilterSources {
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  /** Of all that is on record: counts stay the same while one filters. */
  readonly counts: FactCounts
  readonly years: { readonly first: number; readonly last: number }
}

/** Everything that the filters of a page offer and say. */
export function filterView(sources: FilterSources, context: PageContext, place: PagePlace): FilterView {
  const { t } = context
  const { state } = place
  const to = (change: Partial<PageState>) => href(context.locale, place.path, { ...state, fact: null, ...change })
  const provinces = provinceOptions(sources, context, state)
  const topics = TOPICS.map((topic) => ({
    value: topic,
    name: t(`facts.topic.${topic}`),
    count: null,
    checked: state.topic.includes(topic),
  }))
  const statuses = STATUSES.map((status) => ({
    value: status,
    name: t(`facts.status.${status}`),
    count: null,
    checked: state.status.includes(status),
  }))
  return {
    provinces: {
      ...provinces,
      summary: summary(
        state.province.map((slug) => slugName(slug, sources.areas, context)),
        t('pages.filter.provinceAll'),
        context,
      ),
      map: [...provinces.withFacts, ...provinces.others].flatMap(({ value, name, count, checked }) => {
        const area = currentArea(value, sources.areas)
        if (area?.validTo !== null || (area.kind !== 'province' && area.kind !== 'city')) return []
        return [{ slug: value, name, href: to({ province: checked ? [] : [value] }), checked, facts: count ?? 0 }]
      }),
    },
    years: yearsOf(sources.years, context, state, to),
    indicators: indicatorGroups(sources, context, state),
    topics: { summary: summary(chosenNames(topics), t('pages.filter.all'), context), options: topics },
    statuses: { summary: summary(chosenNames(statuses), t('pages.filter.all'), context), options: statuses },
    active: activeFilters(sources, context, place),
    clearAll: href(context.locale, place.path, { ...DEFAULT_STATE, view: state.view, asOf: state.asOf }),
  }
}

const IN_VIETNAMESE = new Intl.Collator('vi')

function provinceOptions({ areas, counts }: FilterSources, context: PageContext, state: PageState) {
  const slugs = new Set(
    areas.filter(({ kind, validTo }) => validTo === null || kind === 'province' || kind === 'city').map(({ slug }) => slug),
  )
  const onRecord = countsBySlug(counts, areas)
  const options = [...slugs].flatMap((slug) => {
    const area = currentArea(slug, areas)
    const isToday = area?.validTo === null
    const count = total(onRecord.get(slug)?.line)
    const checked = state.province.includes(slug)
    // Former units are offered where they have facts of their own; the rest of them are reached by their successors.
    if (!area || (!isToday && !checked && total(onRecord.get(slug)?.own) === 0)) return []
    return [{ value: slug, name: slugName(slug, areas, context), count, checked }]
  })
  const sorted = options.sort((a, b) => IN_VIETNAMESE.compare(a.name, b.name))
  return {
    withFacts: sorted.filter(({ count, checked }) => count > 0 || checked).sort((a, b) => b.count - a.count),
    others: sorted.filter(({ value, count, checked }) => count === 0 && !checked && !isRegion(value, areas)),
  }
}

function isRegion(slug: string, areas: readonly Area[]): boolean {
  return areas.some((area) => area.slug === slug && area.kind === 'region')
}

function total(counts: CountsUnder | undefined): number {
  return counts ? counts.figures + counts.events : 0
}

function yearsOf(
  { first, last }: FilterSources['years'],
  { t, today, locale }: PageContext,
  state: PageState,
  to: (change: Partial<PageState>) => string,
): FilterView['years'] {
  const thisYear = Number(today.slice(0, 4))
  const written = state.time ? writeTimeFilter(state.time) : ''
  const preset = (name: string, from: string | null, until: string) => {
    const time = from === null ? null : { from, to: until }
    return { name, href: to({ time }), current: (time ? writeTimeFilter(time) : '') === written }
  }
  const bound = (end: string | undefined) => (end && /^\d{4}/.test(end) ? end.slice(0, 4) : '')
  return {
    summary: state.time
      ? timeFilterWords(state.time, { locale, t })
      : t('pages.filter.yearsAll', { from: String(first), to: String(last) }),
    from: bound(state.time?.from),
    to: bound(state.time?.to),
    first,
    last,
    presets: [
      preset(t('pages.filter.presetAll', { from: String(first), to: String(last) }), null, ''),
      preset(t('pages.filter.presetSince', { from: '2004' }), '2004', 'today'),
      preset(
        t('pages.filter.presetSpan', { from: String(thisYear - 10), to: String(thisYear) }),
        String(thisYear - 10),
        String(thisYear),
      ),
      preset(t('pages.filter.presetSpan', { from: String(first), to: '1975' }), 'earliest', '1975'),
      preset(t('pages.filter.presetAhead'), 'today', 'latest'),
    ],
  }
}

function indicatorGroups(
  { indicators, counts: onRecord }: FilterSources,
  { locale, t }: PageContext,
  state: PageState,
): FilterView['indicators'] {
  const counts = figuresByIndicator(onRecord)
  const offered = indicators.filter(({ slug }) => counts.has(slug) || state.indicator.includes(slug))
  const option = (indicator: Indicator): FilterOption => ({
    value: indicator.slug,
    name: indicator.shortName[locale],
    count: counts.get(indicator.slug) ?? 0,
    checked: state.indicator.includes(indicator.slug),
  })
  const chosen = offered.filter(({ slug }) => state.indicator.includes(slug))
  return {
    summary:
      chosen.length === 0
        ? t('pages.filter.indicatorAll', { count: String(offered.length) })
        : chosen.length === 1
          ? (chosen[0]?.shortName[locale] ?? '')
          : t('pages.filter.indicatorSome', { count: String(chosen.length), all: String(offered.length) }),
    groups: TOPICS.map((topic) => ({
      name: t(`facts.topic.${topic}`),
      options: offered.filter((indicator) => indicator.topic === topic).map(option),
    })).filter(({ options }) => options.length > 0),
  }
}

function chosenNames(options: readonly FilterOption[]): string[] {
  return options.filter(({ checked }) => checked).map(({ name }) => name)
}

function summary(names: readonly string[], all: string, { t }: PageContext): string {
  const [first, second] = names
  if (first === undefined) return all
  if (second === undefined) return first
  return names.length === 2 ? `${first}, ${second}` : t('pages.filter.more', { first, count: String(names.length - 1) })
}

/** What a place is narrowed down to, filter by filter, in words. */
export function activeFilters(
  { areas, indicators }: Pick<FilterSources, 'areas' | 'indicators'>,
  context: PageContext,
  { path, state }: PagePlace,
): ActiveFilter[] {
  const { t, locale } = context
  const active = (key: keyof PageState, label: string, change: Partial<PageState>): ActiveFilter => {
    const without = { ...state, fact: null, ...change }
    return { key, label, state: without, href: href(locale, path, without) }
  }
  return [
    ...state.province.map((slug) =>
      active('province', slugName(slug, areas, context), { province: state.province.filter((other) => other !== slug) }),
    ),
    ...(state.time ? [active('time', timeFilterWords(state.time, context), { time: null })] : []),
    ...state.indicator.map((slug) =>
      active('indicator', indicators.find((indicator) => indicator.slug === slug)?.shortName[locale] ?? slug, {
        indicator: state.indicator.filter((other) => other !== slug),
      }),
    ),
    ...state.topic.map((topic) =>
      active('topic', t(`facts.topic.${topic}`), { topic: state.topic.filter((other) => other !== topic) }),
    ),
    ...state.status.map((status) =>
      active('status', t(`facts.status.${status}`), { status: state.status.filter((other) => other !== status) }),
    ),
    ...(state.q ? [active('q', t('pages.filter.query', { q: state.q }), { q: '' })] : []),
  ]
}
