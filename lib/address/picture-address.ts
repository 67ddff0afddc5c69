import type { Locale } from '../words/locale.ts'
import { fileAddress } from './file-address.ts'

/** Formats that a page's picture can be asked for in. */
export const DRAWN_FORMATS = ['svg', 'png'] as const
export type DrawnFormat = (typeof DRAWN_FORMATS)[number]

/** Where the chart of a page stands as a picture. `path` is without language, `query` what `writeState` writes. */
export function pictureAddress(locale: Locale, path: string, query: string, format: DrawnFormat = 'png'): string {
  return fileAddress('picture', locale, path, format, query)
}

/** Where the card stands that a page's link is shown with. `path` is without language, `query` what `writeState` writes. */
export function previewAddress(locale: Locale, path: string, query: string): string {
  return fileAddress('preview', locale, path, 'png', query)
}
