import { derivedFigure, growthOf2024, type Recorded, victoryOf1954 } from './recorded.ts'

export interface Address {
  readonly title: string
  /** Without the language's prefix; facts are looked up in the API. */
  readonly path: (recorded: Recorded) => string
  /** Where the same content has another address that search engines are to keep. */
  readonly canonical?: (recorded: Recorded) => string
}

/** Every page of the product, one of each kind at least. */
export const PAGES: readonly Address[] = [
  { title: 'the dashboard', path: () => '/' },
  { title: 'the timeline', path: () => '/timeline' },
  { title: 'the indicators', path: () => '/indicators' },
  { title: 'an indicator', path: () => '/indicators/grdp-growth' },
  { title: 'the provinces', path: () => '/provinces' },
  { title: 'a province', path: () => '/provinces/dien-bien' },
  { title: 'the promises of a province', path: () => '/provinces/dien-bien/promises' },
  { title: 'the silences', path: () => '/silence' },
  { title: 'the articles', path: () => '/articles' },
  { title: 'an article', path: (recorded) => `/articles/${mainArticle(recorded)}` },
  { title: 'a figure', path: (recorded) => `/f/${growthOf2024(recorded).id}` },
  {
    title: 'an event',
    path: (recorded) => `/events/${victoryOf1954(recorded).id}`,
    canonical: (recorded) => `/f/${victoryOf1954(recorded).id}`,
  },
  { title: 'the checking of files', path: () => '/verify' },
]

/** Further looks of these pages, where other content is drawn. */
export const VIEWS: readonly Address[] = [
  { title: 'the dashboard with evidence open', path: (recorded) => `/?fact=${growthOf2024(recorded).id}` },
  { title: 'the dashboard as a table', path: () => '/?province=lao-cai&view=table' },
  { title: 'the dashboard of one province', path: () => '/?province=dien-bien' },
  { title: 'the dashboard without any fact left', path: () => '/?province=dien-bien&q=khong-co-tu-nay' },
  { title: 'the dashboard with a value that is not understood', path: () => '/?time=hom-qua' },
  { title: 'the timeline with evidence open', path: (recorded) => `/timeline?fact=${victoryOf1954(recorded).id}` },
  { title: 'a derived figure', path: (recorded) => `/f/${derivedFigure(recorded).id}` },
  { title: 'a milestone by its fact address', path: (recorded) => `/f/${victoryOf1954(recorded).id}` },
  { title: 'a teaser', path: (recorded) => `/articles/${teaser(recorded)}` },
  { title: 'a former unit', path: () => '/provinces/lai-chau' },
  { title: 'an embed with evidence open', path: (recorded) => `/embed?province=dien-bien&fact=${growthOf2024(recorded).id}` },
]

/** Addresses that no page has. */
export const UNKNOWN: readonly string[] = [
  '/khong-co-trang-nay',
  '/indicators/khong-co',
  '/provinces/khong-co',
  '/provinces/khong-co/promises',
  '/articles/khong-co',
  '/events/e_000000',
  '/f/o_000000',
  '/f/khong-phai-ma',
]

/** A path in a language; the dashboard of English is "/en" and not "/en/". */
export function inLanguage(prefix: string, path: string): string {
  if (prefix === '') return path
  return path === '/' ? prefix : `${prefix}${path.startsWith('/?') ? path.slice(1) : path}`
}

/** The article that states most: the report on Điện Biên's first quarter of 2024. */
export function mainArticle(recorded: Recorded): string {
  return growthOf2024(recorded).evidence[0]?.article ?? ''
}

function teaser(recorded: Recorded): string {
  return recorded.articles.find(({ kind, facts }) => kind === 'teaser' && facts.length > 0)?.slug ?? ''
}
