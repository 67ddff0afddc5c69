import { group } from 'd3-array'
import type { Measure } from '../facts/code-lists.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { Observation } from '../facts/observation.ts'
import type { Locale } from '../words/locale.ts'
import type { Translator } from '../words/translator.ts'
import { unitWords } from '../words/unit.ts'

/** What figures that can stand in one panel have in common: the indicator, the measure and the unit. */
export interface GroupKind {
  /** "grdp-growth", or with the measure or unit where it is not what the indicator itself measures: "budget-revenue:pct_of_plan". */
  readonly id: string
  readonly indicator: Indicator
  readonly main: boolean
  readonly measure: Measure
  readonly unit: string
  /** All figures are told in this power of ten: 450.000 lượt stands as 450 in a panel of nghìn lượt. */
  readonly unitMult: number
}

/** Figures of one indicator that can stand in one panel. */
export interface FigureGroup extends GroupKind {
  readonly figures: readonly Observation[]
}

/** Sorts figures into groups; the indicators in their order of prominence, each one's own measure first. */
export function groupFigures(observations: readonly Observation[], indicators: readonly Indicator[]): readonly FigureGroup[] {
  const ofIndicator = group(
    observations,
    ({ indicator }) => indicator,
    ({ measure, unit }) => `${measure} ${unit}`,
  )
  const ordered = [...indicators].sort((a, b) => b.prominence - a.prominence)
  return ordered.flatMap((indicator) => {
    const groups = ofIndicator.get(indicator.slug)?.values() ?? []
    return inOrder([...groups].map((figures) => groupOf(indicator, figures)))
  })
}

/** The groups of one indicator, its own measure first; the unit tells apart what would else have one id. */
export function inOrder<Group extends GroupKind>(found: readonly Group[]): readonly Group[] {
  return found
    .map((group) => ({
      ...group,
      id: found.filter(({ id }) => id === group.id).length > 1 ? `${group.id}:${group.unit.toLowerCase()}` : group.id,
    }))
    .sort((a, b) => Number(b.main) - Number(a.main) || a.id.localeCompare(b.id))
}

function groupOf(indicator: Indicator, figures: readonly Observation[]): FigureGroup {
  const first = figures[0]
  if (!first) throw new RangeError(`no figures to group for ${indicator.slug}`)
  const { measure, unit } = first
  const unitMult = unit === indicator.unit ? indicator.unitMult : Math.max(...figures.map((figure) => figure.unitMult))
  return { ...groupKind(indicator, measure, unit, unitMult), figures }
}

/** A group by what its figures have in common. */
export function groupKind(indicator: Indicator, measure: Measure, unit: string, unitMult: number): GroupKind {
  const main = unit === indicator.unit && measure === ownMeasure(indicator)
  const id = main
    ? indicator.slug
    : measure === 'value'
      ? `${indicator.slug}:${unit.toLowerCase()}`
      : `${indicator.slug}:${measure}`
  return { id, indicator, main, measure, unit, unitMult }
}

/** An indicator that is itself a rate of growth is named so; all others measure a level. */
function ownMeasure(indicator: Indicator): Measure {
  return indicator.slug.endsWith('-growth') ? 'growth_yoy' : 'value'
}

/** "Thu ngân sách", "Thu ngân sách, so với kế hoạch", "Thu nhập đầu người, USD/người/năm". */
export function groupName(group: GroupKind, locale: Locale, t: Translator): string {
  const name = group.indicator.shortName[locale]
  if (group.main) return name
  const { measure } = group
  if (measure === 'value') return t('chart.picture.namedUnit', { name, unit: groupUnit(group, locale, t) })
  const words =
    measure === 'growth_vs_base' || measure === 'index_vs_base' || measure === 'multiple'
      ? t(`chart.picture.measure.${measure}`)
      : t(`facts.measure.${measure}`)
  return t('chart.picture.named', { name, measure: words })
}

/** The unit that a panel names once for all its figures: "%/năm", "% kế hoạch", "nghìn lượt". */
export function groupUnit(group: GroupKind, locale: Locale, t: Translator): string {
  if (group.main) return group.indicator.unitLabel[locale]
  if (group.measure === 'rank') return t('chart.picture.unit.rank')
  if (group.measure === 'pct_of_plan') return t('chart.picture.unit.plan')
  return unitWords({ ...group, indicator: group.indicator.slug }, locale).name || group.indicator.unitLabel[locale]
}
