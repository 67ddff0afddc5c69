import type { Locale } from '../words/locale.ts'
import { fileAddress } from './file-address.ts'

export const DATA_FORMATS = ['csv', 'xlsx', 'json', 'sdmx.csv', 'zip'] as const
export type DataFormat = (typeof DATA_FORMATS)[number]

/** Where the facts of a page stand as a file. `path` is without language, `query` what `writeState` writes. */
export function dataAddress(locale: Locale, path: string, query: string, format: DataFormat): string {
  return fileAddress('data', locale, path, format, query)
}
