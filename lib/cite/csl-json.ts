import { type CivilDate, yearMonthDay } from '../time/civil-date.ts'
import type { CitationEntry } from './citation-entry.ts'

/** An item of CSL-JSON, which Zotero, Pandoc and citeproc read. */
export interface CslItem {
  readonly id: string
  readonly type: 'dataset'
  readonly title: string
  readonly author: readonly { readonly literal: string }[]
  readonly publisher: string
  readonly URL: string
  readonly version: CivilDate
  readonly issued: CslDate
  readonly accessed: CslDate
  readonly language: string
  readonly source: string
  readonly abstract?: string
}

interface CslDate {
  readonly 'date-parts': readonly (readonly [year: number, month: number, day: number])[]
}

/** A list of one, as CSL-JSON files are. */
export function cslJson(entry: CitationEntry): readonly CslItem[] {
  const { key, title, site, address, version, issued, accessed, language, sources, quote } = entry
  return [
    {
      id: key,
      type: 'dataset',
      title,
      author: [{ literal: site }],
      publisher: site,
      URL: address,
      version,
      issued: cslDate(issued ?? version),
      accessed: cslDate(accessed),
      language,
      source: sources.join('; '),
      ...(quote !== null && { abstract: quote }),
    },
  ]
}

function cslDate(date: CivilDate): CslDate {
  return { 'date-parts': [yearMonthDay(date)] }
}
