import type { QuotedArticle } from '../facts/article.ts'
import type { Observation } from '../facts/observation.ts'
import type { CsvValue } from './csv.ts'
import { evidenceCells, evidenceResource, firstPublished, slugOf } from './evidence-resource.ts'

/** A figure as the API tells it. Derived figures have no evidence of their own: their inputs have. */
export function observationResource(figure: Observation, articles: ReadonlyMap<string, QuotedArticle>) {
  const { period } = figure
  return {
    id: figure.id,
    province: slugOf(figure.area),
    area: figure.area,
    indicator: figure.indicator,
    breakdown: figure.breakdown,
    measure: figure.measure,
    scenario: figure.scenario,
    timePeriod: period.timePeriod,
    period: { edtf: period.edtf, start: period.start, end: period.end, precision: period.precision },
    timePerCollect: figure.collect,
    value: figure.value,
    valueHigh: figure.valueHigh,
    decimals: figure.decimals,
    unit: figure.unit,
    unitMult: figure.unitMult,
    qualifier: figure.qualifier,
    obsStatus: figure.obsStatus,
    priceBasis: figure.priceBasis,
    rankOf: figure.rank,
    comparison: figure.comparison,
    derivedFrom: figure.derivedFrom,
    text: figure.text,
    inferences: figure.inferences,
    evidence: figure.evidence.map(evidenceResource),
    publishedAt: firstPublished(figure.evidence, articles),
    version: figure.version,
    correction: figure.correction,
    recordedAt: figure.recordedAt,
    supersededAt: figure.supersededAt,
  }
}

export const OBSERVATION_COLUMNS = [
  'id',
  'version',
  'province',
  'area',
  'indicator',
  'breakdown',
  'measure',
  'scenario',
  'time_period',
  'period_start',
  'period_end',
  'precision',
  'time_per_collect',
  'value',
  'value_high',
  'unit',
  'unit_mult',
  'qualifier',
  'obs_status',
  'price_basis',
  'rank_of',
  'compare_base',
  'compare_period',
  'ambiguous',
  'formula',
  'formula_inputs',
  'text_vi',
  'text_en',
  'evidence_count',
  'article',
  'article_title',
  'publisher',
  'article_url',
  'published',
  'quote',
  'quote_start',
  'quote_end',
  'further_quotes',
  'recorded_at',
  'superseded_at',
] as const

/** One row of the table of figures, in the order of the columns. */
export function observationRow(figure: Observation, articles: ReadonlyMap<string, QuotedArticle>): readonly CsvValue[] {
  const { period, comparison, derivedFrom } = figure
  return [
    figure.id,
    figure.version,
    slugOf(figure.area),
    figure.area,
    figure.indicator,
    figure.breakdown,
    figure.measure,
    figure.scenario,
    period.timePeriod,
    period.start,
    period.end,
    period.precision,
    figure.collect,
    figure.value,
    figure.valueHigh,
    figure.unit,
    figure.unitMult,
    figure.qualifier,
    figure.obsStatus,
    figure.priceBasis,
    figure.rank?.of ?? null,
    comparison?.base ?? null,
    comparison?.period ?? null,
    comparison?.ambiguous ?? null,
    derivedFrom?.formula ?? null,
    derivedFrom ? formulaInputs(derivedFrom.inputs) : null,
    figure.text.vi,
    figure.text.en,
    ...evidenceCells(figure.evidence, articles),
    figure.recordedAt,
    figure.supersededAt,
  ]
}

function formulaInputs(inputs: Readonly<Record<string, string>>): string {
  return Object.entries(inputs)
    .map(([symbol, id]) => `${symbol}=${id}`)
    .join('; ')
}
