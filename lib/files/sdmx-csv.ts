import type { CsvValue } from '../api/csv.ts'
import { csv } from '../api/csv.ts'
import { firstPublished } from '../api/evidence-resource.ts'
import type { Observation } from '../facts/observation.ts'
import { recordedDay } from '../view/recorded-day.ts'
import { factPage } from './fact-table.ts'
import type { FileSource } from './file-source.ts'
import { safeCell } from './safe-cell.ts'
import { sha256 } from './sha256.ts'

/**
 * The data structure's dimensions in the order of its key. A figure's source is one of them: two
 * articles may disagree; so are its unit and the number of those ranked: one sentence may give both.
 */
export const SDMX_DIMENSIONS = [
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'BREAKDOWN',
  'MEASURE',
  'COMPARE_BASE',
  'UNIT_MEASURE',
  'RANK_OF',
  'SCENARIO',
  'SOURCE_ID',
  'TIME_PERIOD',
] as const

export const SDMX_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  ...SDMX_DIMENSIONS,
  'OBS_VALUE',
  'OBS_STATUS',
  'UNIT_MULT',
  'DECIMALS',
  'PRICE_BASIS',
  'OBS_QUALIFIER',
  'TIME_PER_COLLECT',
  'OBS_VALUE_HIGH',
  'REALTIME_START',
  // Columns of our own, which SDMX-CSV allows after those of the structure.
  'OBS_ID',
  'OBS_VERSION',
  'OBS_QUOTE',
  'QUOTE_SHA256',
  'SOURCE_SHA256',
  'FACT_PAGE',
  'LINK',
] as const

const FREQUENCY = { day: 'D', month: 'M', quarter: 'Q', half: 'S', year: 'A' } as const

/**
 * The figures as SDMX-CSV 2.1 (SDMX 3.1): without byte order mark, one row an observation, ACTION M (merge). Events
 * measure nothing and have no place in it.
 */
export function sdmxCsv(source: FileSource): string {
  const rows = source.observations.map((figure) => sdmxRow(figure, source).map(safeCell))
  return csv(SDMX_COLUMNS, rows).slice(1)
}

function sdmxRow(figure: Observation, source: FileSource): readonly CsvValue[] {
  const { articles, about } = source
  const [quote] = figure.evidence
  return [
    'dataflow',
    'COTMOC:VN_PROV(1.0.0)',
    'M',
    frequency(figure),
    figure.area,
    figure.indicator,
    figure.breakdown,
    figure.measure,
    compareBase(figure),
    figure.unit,
    figure.rank?.of ?? '_Z',
    figure.scenario,
    quote?.article ?? '_Z',
    figure.period.timePeriod,
    figure.value,
    figure.obsStatus,
    figure.unitMult,
    figure.decimals,
    figure.priceBasis,
    figure.qualifier,
    figure.collect,
    figure.valueHigh,
    firstPublished(figure.evidence, articles) ?? recordedDay(figure.recordedAt),
    figure.id,
    figure.version,
    quote?.exact ?? null,
    quote ? sha256(quote.exact) : null,
    (quote && articles.get(quote.article)?.sha256) ?? null,
    factPage(figure, source),
    about.page,
  ]
}

/** CL_FREQ; a stretch of months or years without a name of its own is "other". */
function frequency({ period }: Observation): string {
  const known: Readonly<Record<string, string>> = FREQUENCY
  return known[period.precision] ?? '_O'
}

/** "PERIOD" with its period as one id: the "/" of "2005-01-01/P6Y" is not legal in an SDMX id. */
function compareBase({ comparison }: Observation): string {
  if (!comparison) return '_Z'
  return comparison.period ? `${comparison.base}_${comparison.period.replace(/[^\w-]/g, '_')}` : comparison.base
}
