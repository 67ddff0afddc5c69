import type { Locale } from '../words/locale.ts'
import { inLanguage } from './language-path.ts'

/**
 * The address of a file made from a page: "/cite/timeline.bib?time=1954" for "/timeline?time=1954". The page at "/" has
 * no name of its own and is "index". `query` is what `writeState` writes.
 */
export function fileAddress(folder: string, locale: Locale, path: string, format: string, query: string): string {
  const file = `${inLanguage(locale, `/${folder}${path === '/' ? '/index' : path}`)}.${format}`
  return query ? `${file}?${query}` : file
}

/**
 * The page and the format that the segments after the folder name: ["indicators", "grdp-growth.bib"] →
 * "/indicators/grdp-growth" and "bib"; null when the format is none of those listed, or stands alone. The other direction of `fileAddress`.
 */
export function readFilePath<Format extends string>(
  segments: readonly string[],
  formats: readonly Format[],
): { readonly path: string; readonly format: Format } | null {
  const whole = `/${segments.join('/')}`
  // The longest first: "sdmx.csv" ends in ".csv" too.
  const format = [...formats].sort((a, b) => b.length - a.length).find((candidate) => whole.endsWith(`.${candidate}`))
  if (format === undefined) return null
  const path = whole.slice(0, -format.length - 1)
  if (path === '/') return null
  return { path: path === '/index' ? '/' : path, format }
}
