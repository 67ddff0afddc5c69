import { SLUG } from './slug.ts'
/** The kinds of pages that a state can be shown on. */
export type PageKind =
  | 'dashboard'
  | 'timeline'
  | 'indicators'
  | 'indicator'
  | 'provinces'
  | 'province'
  | 'articles'
  | 'article'
  | 'fact'
  | 'silence'
  | 'promises'

export interface PagePath {
  readonly kind: PageKind
  /** The slug or the id that the path names; '' for pages that there is one of. */
  readonly name: string
}

const LISTS: Readonly<Record<string, PageKind>> = {
  timeline: 'timeline',
  indicators: 'indicators',
  provinces: 'provinces',
  articles: 'articles',
  silence: 'silence',
}

const ONES: Readonly<Record<string, readonly [kind: PageKind, name: RegExp]>> = {
  indicators: ['indicator', SLUG],
  provinces: ['province', SLUG],
  articles: ['article', SLUG],
  events: ['fact', /^e_[0-9a-z]{6}$/],
  f: ['fact', /^[oe]_[0-9a-z]{6}$/],
}

/** What a path without language names; null for any path that is none of our pages. Whether such a thing exists is not asked. */
export function readPagePath(path: string): PagePath | null {
  if (path === '/') return { kind: 'dashboard', name: '' }
  const [, province] = /^\/provinces\/([a-z0-9-]+)\/promises$/.exec(path) ?? []
  if (province !== undefined) return { kind: 'promises', name: province }
  const [empty, folder = '', name, ...rest] = path.split('/')
  if (empty !== '' || rest.length > 0) return null
  if (name === undefined) return Object.hasOwn(LISTS, folder) ? { kind: LISTS[folder] ?? 'dashboard', name: '' } : null
  const [kind, pattern] = (Object.hasOwn(ONES, folder) && ONES[folder]) || []
  return kind && pattern?.test(name) ? { kind, name } : null
}

const LISTING: readonly PageKind[] = ['indicators', 'provinces', 'articles', 'silence', 'promises']

/** Whether a page shows something that can be drawn alone, as a picture or inside another page. A list of names cannot. */
export function isDrawn({ kind }: PagePath): boolean {
  return !LISTING.includes(kind)
}
