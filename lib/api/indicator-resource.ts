import type { Indicator } from '../facts/indicator.ts'
import type { CsvValue } from './csv.ts'

/** An indicator as the API tells it. */
export function indicatorResource(indicator: Indicator) {
  const { slug, name, topic, kind, unit, unitMult, higherIsBetter, breakdowns, phrases, confusableWith, definition } = indicator
  return { slug, name, topic, kind, unit, unitMult, higherIsBetter, breakdowns, phrases, confusableWith, definition }
}

export const INDICATOR_COLUMNS = [
  'slug',
  'name_vi',
  'name_en',
  'topic',
  'kind',
  'unit',
  'unit_mult',
  'higher_is_better',
  'breakdowns',
  'definition_vi',
  'definition_en',
] as const

/** One row of the table of indicators, in the order of the columns. */
export function indicatorRow(indicator: Indicator): readonly CsvValue[] {
  return [
    indicator.slug,
    indicator.name.vi,
    indicator.name.en,
    indicator.topic,
    indicator.kind,
    indicator.unit,
    indicator.unitMult,
    indicator.higherIsBetter,
    indicator.breakdowns.map((breakdown) => breakdown.code).join(' '),
    indicator.definition?.vi ?? null,
    indicator.definition?.en ?? null,
  ]
}
