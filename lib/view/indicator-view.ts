import { group } from 'd3-array'
import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import { TOPICS } from '../facts/code-lists.ts'
import { type FactCounts, figuresByIndicator, figuresOf } from '../facts/fact-counts.ts'
import type { Indicator } from '../facts/indicator.ts'
import { lineage } from '../facts/lineage.ts'
import type { IndicatorFigures } from '../facts/newest-figure.ts'
import type { Observation } from '../facts/observation.ts'
import type { SeriesTotals } from '../facts/series-totals.ts'
import { areaNames } from './area-name.ts'
import { type FactRow, factRow } from './fact-row.ts'
import { known, type PageContext, type PagePlace } from './page-context.ts'

export interface IndicatorGroup {
  readonly topic: string
  readonly code: string
  readonly indicators: readonly IndicatorLine[]
}

export interface IndicatorLine {
  readonly name: string
  readonly href: string
  readonly figures: number
  readonly newest: FactRow
}

/** Every indicator that a filter keeps figures of, by topic, with the newest of them; and the names of those without any on record. */
export function indicatorIndex(
  indicators: readonly Indicator[],
  figures: readonly IndicatorFigures[],
  counts: FactCounts,
  context: PageContext,
  place: PagePlace,
): {
  readonly groups: readonly IndicatorGroup[]
  readonly count: number
  readonly without: readonly { readonly name: string; readonly href: string }[]
} {
  const { locale, t } = context
  const byIndicator = new Map(figures.map((one) => [one.newest.indicator, one]))
  const told = figuresByIndicator(counts)
  const address = (slug: string) =>
    href(locale, `/indicators/${slug}`, { ...DEFAULT_STATE, province: place.state.province, asOf: place.state.asOf })
  const line = (indicator: Indicator): IndicatorLine[] => {
    const kept = byIndicator.get(indicator.slug)
    if (!kept) return []
    return [
      {
        name: indicator.name[locale],
        href: address(indicator.slug),
        figures: kept.count,
        newest: factRow(kept.newest, context, null),
      },
    ]
  }
  const groups = TOPICS.map((code) => ({
    code,
    topic: t(`facts.topic.${code}`),
    indicators: indicators.filter(({ topic }) => topic === code).flatMap(line),
  })).filter((group) => group.indicators.length > 0)
  const without = indicators
    // What no article has ever said is not a question of the filters.
    .filter(({ slug }) => !told.has(slug))
    .map(({ slug, name }) => ({ name: name[locale], href: address(slug) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  return { groups, count: groups.reduce((sum, group) => sum + group.indicators.length, 0), without }
}

export interface IndicatorView {
  readonly name: string
  readonly areas: string
  readonly unit: string
  readonly subtitle: string
  readonly span: string
  readonly rows: readonly FactRow[]
  readonly definition: string | null
  readonly differs: readonly { readonly name: string; readonly href: string }[]
  /** Provinces with figures of this indicator. */
  readonly provinces: readonly {
    readonly name: string
    readonly figures: number
    readonly href: string
    readonly current: boolean
  }[]
  readonly allAreas: string
}

/** One indicator: `figures` are the rows shown of those that the filters keep, `totals` says of all of these what there is. */
export function indicatorView(
  indicator: Indicator,
  figures: readonly Observation[],
  totals: SeriesTotals,
  counts: FactCounts,
  areas: readonly Area[],
  context: PageContext,
  place: PagePlace,
  /** Where the rows lead: the page with the part of its list. */
  inList: PagePlace = place,
): IndicatorView {
  const { locale, t } = context
  const path = `/indicators/${indicator.slug}`
  const rows = figures
    .map((figure) => factRow(figure, context, inList))
    .sort((a, b) => b.end.localeCompare(a.end) || b.start.localeCompare(a.start))
  const { derived, covered } = totals
  const [first, last] = [covered?.start.slice(0, 4) ?? '', covered?.end.slice(0, 4) ?? '']
  const names = areaNames(totals.areas, context)
  const span = first === last ? first : `${first}–${last}`
  return {
    name: indicator.name[locale],
    areas: names,
    unit: indicator.unitLabel[locale],
    subtitle: t('pages.indicators.subtitle', {
      areas: `${names}, ${indicator.unitLabel[locale]}`,
      figures: totals.figures - derived,
      derived,
      span,
    }),
    span,
    rows,
    definition: indicator.definition?.[locale] ?? null,
    differs: indicator.confusableWith.flatMap((slug) => {
      const other = context.indicators.get(slug)
      return other ? [{ name: other.shortName[locale], href: href(locale, `/indicators/${slug}`) }] : []
    }),
    provinces: provincesOf(indicator.slug, counts, areas, context).map(({ slug, name, figures: count }) => ({
      name,
      figures: count,
      href: href(locale, path, { ...place.state, fact: null, province: [slug] }),
      current: place.state.province.length === 1 && place.state.province[0] === slug,
    })),
    allAreas: href(locale, path, { ...place.state, fact: null, province: [] }),
  }
}

/** Units with figures, each told once: old Lai Châu stands under the province that it led to when that one has figures too. */
function provincesOf(indicator: string, counts: FactCounts, areas: readonly Area[], context: PageContext) {
  const told = [...new Set(counts.figures.filter((one) => one.indicator === indicator).map(({ area }) => area))]
  const toldOf = group(told, (area) => known(context.areas, area, 'area').slug)
  return [...toldOf.keys()]
    .map((slug) => {
      const units = new Set(lineage(slug, areas).map(({ area }) => area.id))
      const name = areas.find((area) => area.slug === slug)?.name[context.locale] ?? slug
      return { slug, name, figures: figuresOf(counts, units, indicator), units }
    })
    .filter(
      ({ slug }, _index, every) =>
        !every.some((other) => other.slug !== slug && toldOf.get(slug)?.every((area) => other.units.has(area))),
    )
    .sort((a, b) => b.figures - a.figures || a.name.localeCompare(b.name, 'vi'))
}
