import type { Locale } from '../words/locale.ts'
import { fileAddress } from './file-address.ts'

/** Where the chart of a page stands as a picture. `path` is without language, `query` what `writeState` writes. */
export function pictureAddress(locale: Locale, path: string, query: string, format: 'png' | 'svg' = 'png'): string {
  return fileAddress('picture', locale, path, format, query)
}
