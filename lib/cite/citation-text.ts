import { dateWords } from '../words/civil-date-words.ts'
import type { Translator } from '../words/translator.ts'
import type { CitationEntry } from './citation-entry.ts'

/** The citation as one writes it under a text, in the entry's language. */
export function citationText(entry: CitationEntry, t: Translator): string {
  const { site, title, address, version, accessed, language, sources, quote } = entry
  return t('share.cite.text', {
    site,
    title,
    address,
    version: dateWords(version, language),
    accessed: dateWords(accessed, language),
    // Long lists of sources are in the address and in the files for reference managers.
    sources: sources.length > 0 ? t('share.cite.sources', { sources: sources.join('; ') }) : '',
    quote: quote === null ? '' : t('share.cite.quote', { quote }),
  }).trim()
}
