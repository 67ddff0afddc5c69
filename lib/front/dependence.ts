import { readFilePath } from '../address/file-address.ts'
import { type PagePath, readPagePath } from '../address/page-path.ts'
import type { Surroundings } from '../db/concerned-by-change.ts'

/**
 * What of the record an address shows. Written down where it is known to be little; an address of which nothing is said
 * here shows `everything`, which costs a rendering too many and never a wrong page. Most pages do: their filters count
 * all that is on record, and their evidence looks for neighbours.
 */
export type Dependence =
  /** Files of the build. */
  | { readonly on: 'nothing' }
  /** Areas, lineage, indicators. */
  | { readonly on: 'lists' }
  | { readonly on: 'everything' }
  /** One fact and its versions. */
  | { readonly on: 'fact'; readonly id: string }
  /** One fact or article among what stands around it, which the database has to be asked for; until then: everything. */
  | { readonly on: 'one'; readonly kind: 'fact' | 'article'; readonly name: string }
  | SurroundingsDependence
  | FactsDependence

/** What a fact or an article stands among: neighbours in its articles and its provinces, and a chart of those. */
export interface SurroundingsDependence extends Surroundings {
  readonly on: 'surroundings'
  readonly name: string
}

export interface FactsDependence {
  readonly on: 'facts'
  /** Slugs whose lineage is shown; null: all. */
  readonly provinces: readonly string[] | null
  /** Of the figures shown; null: all. */
  readonly indicators: readonly string[] | null
  readonly figures: boolean
  readonly events: boolean
  /** Whether articles about the provinces are listed beside their facts. */
  readonly articles: boolean
  /** Whether the first and last day on record decide what is shown: a chart's overview, the words "earliest" and "latest". */
  readonly extent: boolean
}

const EVERYTHING: Dependence = { on: 'everything' }
const LISTS: Dependence = { on: 'lists' }
const CITATIONS = ['txt', 'bib', 'ris', 'json'] as const
const FACT_FILES = ['csv', 'xlsx', 'json', 'sdmx.csv', 'zip'] as const
const DRAWN_FILES = ['svg', 'png'] as const

/** `path` without language, `query` in canonical keys. */
export function dependence(path: string, query: URLSearchParams): Dependence {
  const [, folder = '', ...rest] = path.split('/')
  // A chosen fact brings its evidence, and that its neighbours.
  if (query.has('fact')) return EVERYTHING
  switch (folder) {
    case 'map':
    case 'verify':
    case 'robots.txt':
      return LISTS
    case 'provinces':
      return ofProvincePage(rest, query)
    case 'articles':
    case 'events':
    case 'f':
      return ofOne(readPagePath(path.replace(/\.jsonld$/, '')), query) ?? EVERYTHING
    case 'embed':
      return ofFrame(`/${rest.join('/')}`, query)
    case 'picture':
    case 'preview': {
      const file = readFilePath(rest, DRAWN_FILES)
      return file ? drawn(file.path, query) : EVERYTHING
    }
    case 'picture-data': {
      const file = readFilePath(rest, ['json'])
      return file ? drawn(file.path, query) : EVERYTHING
    }
    case 'data': {
      const file = readFilePath(rest, FACT_FILES)
      return file ? ofFile(file.path, query) : EVERYTHING
    }
    case 'cite': {
      const file = readFilePath(rest, CITATIONS)
      return file ? ofFile(file.path, query) : EVERYTHING
    }
    case 'api':
      return rest[0] === 'v1' ? ofApi(rest.slice(1), query) : EVERYTHING
    default:
      return EVERYTHING
  }
}

function ofProvincePage([slug, more]: readonly string[], query: URLSearchParams): Dependence {
  if (slug === undefined) return EVERYTHING
  return { ...facts(query), provinces: [slug], indicators: null, articles: true, extent: more === undefined }
}

/** One fact or article, whatever it is shown as; null for all other pages, and where a filter adds the years of other provinces. */
function ofOne(page: PagePath | null, query: URLSearchParams): Dependence | null {
  if (query.has('province')) return null
  return page?.kind === 'fact' || page?.kind === 'article' ? { on: 'one', kind: page.kind, name: page.name } : null
}

/** Frames have no filters but those that count. */
function ofFrame(path: string, query: URLSearchParams): Dependence {
  const one = ofOne(readPagePath(path), query)
  if (one) return one
  return query.get('controls') === 'off' || readPagePath(path)?.kind === 'province' ? drawn(path, query) : EVERYTHING
}

/** A chart of chosen provinces: its window and overview follow all days on record. Of no chosen province: of all areas. */
function drawn(path: string, query: URLSearchParams): Dependence {
  const page = readPagePath(path)
  const one = ofOne(page, query)
  if (one) return one
  const shown = { ...facts(query), articles: true, extent: true, indicators: null }
  if (page?.kind === 'province') return { ...shown, provinces: [page.name] }
  const isOfProvinces = page?.kind === 'dashboard' || page?.kind === 'timeline' || page?.kind === 'indicator'
  return isOfProvinces && shown.provinces ? shown : EVERYTHING
}

function ofFile(path: string, query: URLSearchParams): Dependence {
  const page = readPagePath(path)
  switch (page?.kind) {
    case 'dashboard':
      return { ...facts(query), indicators: null }
    case 'timeline':
      return { ...facts(query), figures: false }
    case 'province':
      return { ...facts(query), provinces: [page.name], indicators: null }
    case 'indicator':
      return { ...facts(query), indicators: [page.name], events: false }
    default:
      return ofOne(page, query) ?? EVERYTHING
  }
}

function ofApi([segment = '', id]: readonly string[], query: URLSearchParams): Dependence {
  if (segment === 'openapi.json') return { on: 'nothing' }
  const [collection] = segment.split('.')
  if (id !== undefined) {
    if (collection === 'provinces' || collection === 'indicators') return LISTS
    if (collection === 'articles' && !segment.includes('.')) return { on: 'one', kind: 'article', name: id }
    return collection === 'observations' || collection === 'events'
      ? segment.includes('.')
        ? EVERYTHING
        : { on: 'fact', id }
      : EVERYTHING
  }
  switch (segment) {
    case 'observations':
    case 'observations.csv':
      return { ...facts(query), events: false }
    case 'events':
    case 'events.csv':
    case 'events.ics':
      return { ...facts(query), figures: false }
    case 'feed.atom':
      return facts(query)
    default:
      return [...query.keys()].length === 0 && (collection === 'provinces' || collection === 'indicators') ? LISTS : EVERYTHING
  }
}

/** What the filters of a query keep. Filters that are not named here only keep less. */
function facts(query: URLSearchParams): FactsDependence {
  const list = (key: string) => {
    const values = (query.get(key) ?? '').split(',').filter(Boolean)
    return values.length > 0 ? values : null
  }
  const extent = /earliest|latest/.test(query.get('time') ?? '')
  return {
    on: 'facts',
    provinces: list('province'),
    indicators: list('indicator'),
    figures: true,
    events: true,
    articles: false,
    extent,
  }
}
