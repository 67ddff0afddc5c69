import {
  EVENT_KINDS,
  MEASURES,
  OBS_STATUSES,
  PRICE_BASES,
  QUALIFIERS,
  SCENARIOS,
  TIME_PER_COLLECTS,
  TOPICS,
} from '../facts/code-lists.ts'
import { LICENCES } from '../facts/licences.ts'
import type { PackageTable } from './package-tables.ts'

/** A column as Frictionless Table Schema describes it. */
interface Field {
  readonly name: string
  readonly type: string
  readonly description?: string
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] }
}

interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: string; readonly fields: readonly string[] }
}

export interface TableSchema {
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
  readonly missingValues: readonly string[]
}

const TYPES: Readonly<Record<string, string>> = {
  version: 'integer',
  unit_mult: 'integer',
  rank_of: 'integer',
  evidence_count: 'integer',
  quote_start: 'integer',
  quote_end: 'integer',
  number: 'integer',
  start: 'integer',
  end: 'integer',
  text_length: 'integer',
  value: 'number',
  value_high: 'number',
  whole_value: 'number',
  ambiguous: 'boolean',
  higher_is_better: 'boolean',
  period_start: 'date',
  period_end: 'date',
  date_start: 'date',
  date_end: 'date',
  valid_from: 'date',
  valid_to: 'date',
}

const CODES: Readonly<Record<string, readonly string[]>> = {
  measure: MEASURES,
  scenario: SCENARIOS,
  obs_status: OBS_STATUSES,
  qualifier: QUALIFIERS,
  price_basis: PRICE_BASES,
  time_per_collect: TIME_PER_COLLECTS,
  topic: TOPICS,
  licence: LICENCES,
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  area: 'The administrative unit that existed in the period of the figure: slug@year of its founding',
  time_period: 'SDMX TIME_PERIOD: 2024, 2024-Q1, 2024-05, 2024-05-07, or start/duration',
  date_edtf: 'Extended Date/Time Format (ISO 8601-2)',
  time_per_collect: 'SDMX CL_TIME_PER_COLLECT: A average, S sum, C cumulative, E at the end, U not said',
  value: 'The number that the article states; value × 10^unit_mult is in unit',
  whole_value: 'value × 10^unit_mult',
  qualifier: 'What the word before the number says: EQ exactly, LT under, GT over, LE at most, GE at least, AP about',
  obs_status: 'SDMX CL_OBS_STATUS: A normal, E estimated, P provisional, F forecast, I worked out from stated figures',
  price_basis: 'CONST2010, CURRENT, _U not said by the article, _Z not a price',
  formula: 'How a figure that no article states was worked out',
  quote: 'A byte-for-byte piece of the article',
  exact: 'A byte-for-byte piece of the article',
  quote_start: 'Unicode code points from the start of the article, end exclusive',
  start: 'Unicode code points from the start of the article, end exclusive',
  quote_sha256: 'SHA-256 of the UTF-8 of the quotation',
  article_sha256: 'SHA-256 of the UTF-8 of the article',
  sha256: 'SHA-256 of the UTF-8 of the article',
  published: 'Extended Date/Time Format (ISO 8601-2)',
  published_date: 'Extended Date/Time Format (ISO 8601-2)',
  recorded_at: 'Instant, ISO 8601 in UTC',
  superseded_at: 'Instant, ISO 8601 in UTC; empty while the version stands',
  licence: 'Under which the whole text of the article may be reprinted; empty: all rights reserved',
  page: 'Where the fact is shown with its evidence',
  link: 'The page that the file was made from, its day of record pinned',
}

const KEYS: Readonly<Record<PackageTable, readonly string[]>> = {
  observations: ['id'],
  events: ['id'],
  evidence: ['fact', 'number'],
  articles: ['slug'],
  areas: ['id'],
  indicators: ['slug'],
}

const to = (fields: string, resource: PackageTable, key: string): ForeignKey => ({
  fields: [fields],
  reference: { resource, fields: [key] },
})

const REFERENCES: Readonly<Partial<Record<PackageTable, readonly ForeignKey[]>>> = {
  observations: [to('area', 'areas', 'id'), to('indicator', 'indicators', 'slug'), to('article', 'articles', 'slug')],
  events: [to('article', 'articles', 'slug')],
  evidence: [to('article', 'articles', 'slug')],
}

/** What a table's columns hold, what tells its rows apart, and which rows of other tables it names. */
export function tableSchema(table: PackageTable, columns: readonly string[]): TableSchema {
  const foreignKeys = REFERENCES[table]
  return {
    fields: columns.map((name) => field(name, table)),
    primaryKey: KEYS[table],
    ...(foreignKeys ? { foreignKeys } : {}),
    missingValues: [''],
  }
}

function field(name: string, table: PackageTable): Field {
  const isOwnKind = name === 'kind' && table === 'events'
  const codes = isOwnKind ? EVENT_KINDS : CODES[name]
  const isKey = KEYS[table].includes(name)
  const description = DESCRIPTIONS[name]
  return {
    name,
    type: TYPES[name] ?? 'string',
    ...(description ? { description } : {}),
    ...(isKey || codes ? { constraints: { ...(isKey ? { required: true } : {}), ...(codes ? { enum: codes } : {}) } } : {}),
  }
}
