import { unsafeText } from '../files/safe-cell.ts'
import { LOCALES } from '../words/locale.ts'
import { translator } from '../words/translator.ts'
import { type Claim, FACT_ID, type Said } from './claim.ts'
import { readNumber } from './read-number.ts'

export type TableCell = string | number | null

type Column = keyof Said | 'id'

const NUMBERS: ReadonlySet<Column> = new Set(['version', 'value', 'valueHigh', 'amount', 'wholeValue', 'unitMult'])

const LISTS: ReadonlySet<Column> = new Set(['quotes', 'quoteSha256', 'titles'])

/** The columns of every table that the site gives out: CSV, evidence and SDMX-CSV; those of workbooks follow. */
const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', 'id'],
  ['fact', 'id'],
  ['version', 'version'],
  ['value', 'value'],
  ['value_high', 'valueHigh'],
  ['whole_value', 'wholeValue'],
  ['unit', 'unit'],
  ['unit_mult', 'unitMult'],
  ['as_written', 'asWritten'],
  ['time_period', 'time'],
  ['date_edtf', 'time'],
  ['indicator', 'indicator'],
  ['area', 'area'],
  ['obs_status', 'obsStatus'],
  ['quote', 'quotes'],
  ['exact', 'quotes'],
  ['quote_sha256', 'quoteSha256'],
  ['title_vi', 'titles'],
  ['title_en', 'titles'],
  ['OBS_ID', 'id'],
  ['OBS_VERSION', 'version'],
  ['OBS_VALUE', 'value'],
  ['OBS_VALUE_HIGH', 'valueHigh'],
  ['UNIT_MEASURE', 'unit'],
  ['UNIT_MULT', 'unitMult'],
  ['TIME_PERIOD', 'time'],
  ['INDICATOR', 'indicator'],
  ['REF_AREA', 'area'],
  ['OBS_STATUS', 'obsStatus'],
  ['OBS_QUOTE', 'quotes'],
  ['QUOTE_SHA256', 'quoteSha256'],
  ...LOCALES.flatMap((locale) => {
    const t = translator(locale)
    return [
      [t('files.column.id'), 'id'],
      [t('files.column.version'), 'version'],
      [t('files.column.value'), 'value'],
      [t('files.column.wholeValue'), 'wholeValue'],
      [t('files.column.asWritten'), 'asWritten'],
      [t('files.column.time'), 'time'],
      [t('files.column.quote'), 'quotes'],
      [t('files.column.quoteSha256'), 'quoteSha256'],
    ] satisfies [string, Column][]
  }),
])

/** How many rows above the names of the columns somebody may have written something else into. */
const ROWS_ABOVE = 10

/**
 * What a table says of facts, one claim a row; empty for a table that is none of ours. `decimalComma` tells that the
 * program which saved it again writes numbers as a Vietnamese reader does.
 */
export function tableClaims(rows: readonly (readonly TableCell[])[], decimalComma = false): readonly Claim[] {
  const top = rows.slice(0, ROWS_ABOVE).findIndex((row) => row.some((cell) => columnOf(cell) === 'id'))
  const columns = rows[top]?.map(columnOf)
  if (!columns) return []
  return rows.slice(top + 1).flatMap((row) => {
    const id = String(row[columns.indexOf('id')] ?? '').trim()
    return FACT_ID.test(id) ? [{ id, said: saidIn(row, columns, decimalComma) }] : []
  })
}

function columnOf(cell: TableCell): Column | undefined {
  return COLUMNS.get(String(cell ?? '').trim())
}

function saidIn(row: readonly TableCell[], columns: readonly (Column | undefined)[], decimalComma: boolean): Said {
  const said: Record<string, unknown> = {}
  columns.forEach((column, at) => {
    const cell = row[at] ?? null
    if (column === undefined || column === 'id' || cell === null || String(cell).trim() === '') return
    if (NUMBERS.has(column)) {
      const number = typeof cell === 'number' ? cell : readNumber(cell, decimalComma)
      if (number !== null) said[column] = number
      return
    }
    const text = unsafeText(String(cell))
    said[column] = LISTS.has(column) ? [...((said[column] as string[] | undefined) ?? []), text] : text
  })
  return said
}
