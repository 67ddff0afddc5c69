import 'server-only'
import { readNewestRecorded } from '../../lib/db/read-newest-recorded.ts'
import { readSiteArticles, readSiteFacts } from '../../lib/db/read-site-names.ts'
import type { SitePath } from '../../lib/feeds/sitemap.ts'
import { readCatalogue } from './catalogue.ts'
import { extentOf } from './facts.ts'

/** The canonical paths of the pages that there is one of, and of those of indicators and provinces. */
export async function requestSitePages(): Promise<readonly SitePath[]> {
  const [{ areas, indicators }, extent, newest] = await Promise.all([readCatalogue(), extentOf(null), readNewestRecorded()])
  const lists = ['/', '/timeline', '/indicators', '/provinces', '/articles', '/silence']
  return [
    ...lists.map((path) => ({ path, changed: extent.lastRecordedAt })),
    ...['/verify', '/embed-demo'].map((path) => ({ path, changed: null })),
    ...indicators.map(({ slug }) => ({ path: `/indicators/${slug}`, changed: newest.get(slug) ?? null })),
    ...[...new Set(areas.map(({ slug }) => slug))].flatMap((slug) =>
      [`/provinces/${slug}`, `/provinces/${slug}/promises`].map((path) => ({ path, changed: null })),
    ),
  ]
}

/** The paths of articles from one slug on, in the order of their names. */
export async function requestSiteArticles(from: string, limit: number): Promise<readonly SitePath[]> {
  return (await readSiteArticles(from, limit)).map(({ name, changed }) => ({ path: `/articles/${name}`, changed }))
}

/** The paths of facts from one id on, in the order of their ids. A milestone's page is that of the fact. */
export async function requestSiteFacts(from: string, limit: number): Promise<readonly SitePath[]> {
  return (await readSiteFacts(from, limit)).map(({ name, changed }) => ({ path: `/f/${name}`, changed }))
}
