import 'server-only'
import { readArticleParts, readFactParts } from '../../lib/db/read-site-names.ts'
import type { SitePath } from '../../lib/feeds/sitemap.ts'
import { requestSiteArticles, requestSiteFacts, requestSitePages } from './site-paths.ts'

/** A sitemap may hold 50,000 addresses; every page has two. */
const PART = 20_000

/** All that can be listed where one sitemap can hold it; else the names of its parts, as `requestSitePart` reads them. */
export async function requestSitemap(): Promise<{ readonly paths: readonly SitePath[] } | { readonly parts: readonly string[] }> {
  const pages = await requestSitePages()
  const [articles, facts] = await Promise.all([requestSiteArticles('', PART + 1), requestSiteFacts('', PART + 1)])
  const paths = [...pages, ...articles, ...facts]
  if (paths.length <= PART) return { paths }
  const [slugs, ids] = await Promise.all([readArticleParts(PART), readFactParts(PART)])
  return { parts: ['pages', ...slugs.map((slug) => `articles.${slug}`), ...ids.map((id) => `facts.${id}`)] }
}

/** The pages of one part; null for a name that no part has. */
export async function requestSitePart(name: string): Promise<readonly SitePath[] | null> {
  const [kind, from, ...more] = name.split('.')
  if (name === 'pages') return requestSitePages()
  if (more.length > 0 || from === undefined || !/^[\w-]+$/.test(from)) return null
  if (kind === 'articles') return requestSiteArticles(from, PART)
  return kind === 'facts' ? requestSiteFacts(from, PART) : null
}
