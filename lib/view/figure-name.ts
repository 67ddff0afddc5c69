import type { Indicator } from '../facts/indicator.ts'
import type { Comparison, Observation } from '../facts/observation.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { stretchWords } from '../words/period-words.ts'
import { known, type PageContext } from './page-context.ts'

/**
 * What a figure measures, for readers: the indicator, the part of it, and how it was measured where the name alone
 * would mislead ("Thu ngân sách, so với kế hoạch").
 */
export function figureName(
  figure: Pick<Observation, 'indicator' | 'breakdown' | 'measure' | 'comparison'>,
  context: Pick<PageContext, 'indicators' | 'locale' | 't'>,
): string {
  const indicator = known(context.indicators, figure.indicator, 'indicator')
  const part = breakdownName(indicator, figure.breakdown, context.locale)
  const name = indicator.shortName[context.locale] + (part ? `: ${part}` : '')
  if (figure.measure === 'value' || figure.measure === ownMeasure(indicator)) return name
  return `${name}, ${measureWords(figure, context)}`
}

/** "gấp so với 2010", "so với kế hoạch", "xếp hạng". */
export function measureWords(
  { measure, comparison }: Pick<Observation, 'measure' | 'comparison'>,
  { locale, t }: Pick<PageContext, 'locale' | 't'>,
): string {
  if (measure === 'growth_vs_base' || measure === 'index_vs_base' || measure === 'multiple') {
    return t(`facts.measure.${measure}`, { base: baseWords(comparison, { locale, t }) })
  }
  return t(`facts.measure.${measure}`)
}

/** The measure that an indicator's own name already says: growth for a growth rate, a share for a share. */
function ownMeasure(indicator: Indicator): string {
  return indicator.slug.endsWith('-growth') ? 'growth_yoy' : indicator.kind
}

function breakdownName(indicator: Indicator, code: string, locale: PageContext['locale']): string {
  if (code === '_T') return ''
  return indicator.breakdowns.find((breakdown) => breakdown.code === code)?.name[locale] ?? code
}

function baseWords(comparison: Comparison | null, { locale, t }: Pick<PageContext, 'locale' | 't'>): string {
  switch (comparison?.base) {
    case 'PLAN':
      return t('pages.base.plan')
    case 'P-1Y':
      return t('pages.base.yearBefore')
    case 'P-1M':
      return t('pages.base.monthBefore')
    case 'P-1Q':
      return t('pages.base.quarterBefore')
    case 'DEC-1Y':
      return t('pages.base.december')
    case 'PERIOD':
      return comparison.period ? stretchWords(parseTimePeriod(comparison.period), locale) : t('pages.base.unknown')
    default:
      return t('pages.base.unknown')
  }
}
