import { href } from '../address/href.ts'
import { LOCALES } from '../words/locale.ts'

/** A page that search engines may list. */
export interface SitePath {
  /** Without language. */
  readonly path: string
  /** When what it shows was last recorded or corrected (ISO 8601), where that is known. */
  readonly changed: string | null
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Each page in every language, naming the others (hreflang). `origin` is without a slash at its end. */
export function sitemap(paths: readonly SitePath[], origin: string): string {
  const urls = paths.flatMap(({ path, changed }) => {
    const address = (locale: (typeof LOCALES)[number]) => `${origin}${href(locale, path)}`
    const link = (language: string, url: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`
    const links = [...LOCALES.map((locale) => link(locale, address(locale))), link('x-default', address('vi'))].join('')
    const modified = changed === null ? '' : `<lastmod>${changed}</lastmod>`
    return LOCALES.map((locale) => `<url><loc>${address(locale)}</loc>${links}${modified}</url>`)
  })
  return document(`<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`, urls, '</urlset>')
}

/** What leads to several sitemaps, where one would hold more addresses than it may. */
export function sitemapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`)
  return document(`<sitemapindex xmlns="${NAMESPACE}">`, maps, '</sitemapindex>')
}

// Slugs, ids and origins hold no character that XML would read as markup.
function document(open: string, lines: readonly string[], close: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, close, ''].join('\n')
}
