import type { CivilDate } from '../time/civil-date.ts'
import type { Locale } from '../words/locale.ts'

/** A chart, a page or a single figure as one cites it: everything that each of the formats is written from. */
export interface CitationEntry {
  /** Letters, digits and "-", the same for the same thing on the same day: "cotmoc-o_7k2m9q-20261122". */
  readonly key: string
  readonly title: string
  /** The name of this site, as author and publisher of the record. */
  readonly site: string
  /** The pinned address: it shows what was cited, whatever is corrected later. */
  readonly address: string
  /** The day whose data the address shows. */
  readonly version: CivilDate
  /** The day on which the newest of what is cited was recorded; null when nothing was. */
  readonly issued: CivilDate | null
  readonly accessed: CivilDate
  readonly language: Locale
  /** Where the facts come from, each source in one line: "vtv.vn, “…”, 28/3/2024". */
  readonly sources: readonly string[]
  /** The sentence that a single fact rests on. */
  readonly quote: string | null
}
