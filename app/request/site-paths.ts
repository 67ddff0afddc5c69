import 'server-only'
import { readCatalogue } from './catalogue.ts'
import { everyFact, extentOf } from './facts.ts'

interface SitePath {
  /** Without language. */
  readonly path: string
  /** When what it shows was last recorded or corrected (ISO 8601), where that is known. */
  readonly changed: string | null
}

/** The canonical paths of all pages that have something to show. A milestone's page is that of the fact. */
export async function requestSitePaths(): Promise<readonly SitePath[]> {
  const [{ areas, indicators, articles }, { observations, events }, extent] = await Promise.all([
    readCatalogue(),
    everyFact(null),
    extentOf(null),
  ])
  const facts = [...observations, ...events]
  const newest = (list: readonly { readonly recordedAt: string }[]) =>
    list
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1) ?? null
  const lists = ['/', '/timeline', '/indicators', '/provinces', '/articles', '/silence']
  return [
    ...lists.map((path) => ({ path, changed: extent.lastRecordedAt })),
    ...['/verify', '/embed-demo'].map((path) => ({ path, changed: null })),
    ...indicators.map(({ slug }) => ({
      path: `/indicators/${slug}`,
      changed: newest(observations.filter(({ indicator }) => indicator === slug)),
    })),
    ...[...new Set(areas.map(({ slug }) => slug))].flatMap((slug) =>
      [`/provinces/${slug}`, `/provinces/${slug}/promises`].map((path) => ({ path, changed: null })),
    ),
    ...articles.map(({ slug }) => ({
      path: `/articles/${slug}`,
      changed: newest(facts.filter(({ evidence }) => evidence.some(({ article }) => article === slug))),
    })),
    ...facts.map(({ id, recordedAt }) => ({ path: `/f/${id}`, changed: recordedAt })),
  ]
}
