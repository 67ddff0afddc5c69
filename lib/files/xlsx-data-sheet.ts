import { type Fact, isObservation } from '../facts/fact.ts'
import { factRow } from '../view/fact-row.ts'
import { unitWords } from '../words/unit.ts'
import { factPage } from './fact-table.ts'
import type { FileSource } from './file-source.ts'
import type { PlainSheet } from './plain-sheet.ts'
import { sha256 } from './sha256.ts'
import { wholeValue } from './whole-value.ts'

/** The columns of the sheet of data, and how wide each is in characters. */
export const DATA_COLUMNS = {
  id: 11,
  kind: 9,
  area: 16,
  what: 34,
  period: 20,
  asWritten: 20,
  value: 12,
  unit: 14,
  wholeValue: 20,
  status: 14,
  quote: 70,
  source: 34,
  article: 44,
  start: 12,
  end: 12,
  time: 16,
  version: 9,
  quoteSha256: 20,
} as const
export type DataColumn = keyof typeof DATA_COLUMNS

/** One row a fact, as people read it, with numbers that a spreadsheet can compute with. */
export function dataSheet(source: FileSource): PlainSheet {
  const { context, observations, events } = source
  const { t } = context
  const facts: readonly Fact[] = [...observations, ...events]
  const names = Object.keys(DATA_COLUMNS) as DataColumn[]
  return {
    name: t('files.sheet.data'),
    columns: names.map((name) => ({ header: t(`files.column.${name}`), width: DATA_COLUMNS[name] })),
    rows: facts.map((fact) => {
      const cells = factCells(fact, source)
      return names.map((name) => cells[name])
    }),
  }
}

function factCells(fact: Fact, source: FileSource): Record<DataColumn, PlainSheet['rows'][number][number]> {
  const { context, articles, about } = source
  const { t, locale } = context
  const row = factRow(fact, context, null)
  const [quote] = fact.evidence
  const figure = isObservation(fact) ? fact : null
  return {
    id: { value: fact.id, link: factPage(fact, source) },
    kind: { value: t(figure ? 'files.kind.figure' : 'files.kind.event') },
    area: { value: row.areas },
    what: { value: row.name },
    period: { value: row.period },
    asWritten: { value: row.value || null },
    value: figure ? { value: figure.value, decimals: figure.decimals } : { value: null },
    unit: { value: figure ? unitWords(figure, locale).name || null : null },
    wholeValue: figure
      ? { value: wholeValue(figure), decimals: Math.max(0, figure.decimals - figure.unitMult) }
      : { value: null },
    status: { value: row.statusWord },
    quote: { value: quote?.exact ?? row.derivation },
    source: { value: row.source || null },
    article: quote
      ? {
          value: articles.get(quote.article)?.title ?? quote.article,
          link: `${about.origin}${locale === 'en' ? '/en' : ''}/articles/${quote.article}?fact=${fact.id}`,
        }
      : { value: null },
    start: { value: row.start },
    end: { value: row.end },
    time: { value: isObservation(fact) ? fact.period.timePeriod : fact.date.edtf },
    version: { value: fact.version, decimals: 0 },
    quoteSha256: { value: quote ? sha256(quote.exact) : null },
  }
}
