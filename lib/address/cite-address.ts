import type { Locale } from '../words/locale.ts'
import { fileAddress } from './file-address.ts'

/** Text, BibTeX, RIS, CSL-JSON. */
export const CITE_FORMATS = ['txt', 'bib', 'ris', 'json'] as const
export type CiteFormat = (typeof CITE_FORMATS)[number]

/** Where the citation of a page stands. `path` is without language, `query` what `writeState` writes. */
export function citeAddress(locale: Locale, path: string, query: string, format: CiteFormat): string {
  return fileAddress('cite', locale, path, format, query)
}
