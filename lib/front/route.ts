import { readLanguagePath } from '../address/language-path.ts'
import { hasListPlace } from '../address/list-place.ts'
import { isDrawn, readPagePath } from '../address/page-path.ts'
import { LIST_KEY, QUERY_KEYS } from '../address/query-pair.ts'

export const ROUTE_KINDS = ['page', 'embed', 'api', 'data', 'picture', 'cite', 'file', 'other'] as const
export type RouteKind = (typeof ROUTE_KINDS)[number]

/** What kind of address a path is, and which keys its query may have. */
export interface Route {
  readonly kind: RouteKind
  readonly keys: readonly string[]
  /** Whether a key of none of these is passed over, as pages do, or refused, as the API does. */
  readonly lenient: boolean
  /** How much work an answer is, beside a page. */
  readonly cost: number
}

const API_FILES = /^\/api\/v1\/(?:events\.ics|feed\.atom)$/
const API = /^\/api\/v1\/(?:openapi\.json|(?:provinces|indicators|articles|observations|events)(?:\.csv|\/[\w@-]+)?)$/
const FILE = /^\/(?:_next\/static\/[\w\-./~%[\]()@]+|icon\.svg|embed\.js)$/
const STATE: readonly string[] = QUERY_KEYS

const lenient = (kind: RouteKind, keys: readonly string[], cost = 1): Route => ({ kind, keys, lenient: true, cost })
const strict = (kind: RouteKind, keys: readonly string[], cost = 1): Route => ({ kind, keys, lenient: false, cost })

/** The route of a path whose answers may be kept; null for all others: the review, sign-in, short links, what there is not. */
export function routeOf(pathname: string): Route | null {
  if (FILE.test(pathname)) return pathname.includes('..') ? null : lenient('file', [], 0.1)
  if (API_FILES.test(pathname)) return strict('api', [...STATE, 'limit', 'cursor', 'lang'])
  if (API.test(pathname)) return strict('api', [...STATE, 'limit', 'cursor'])
  if (pathname === '/oembed') return strict('api', ['url', 'format', 'maxwidth', 'maxheight'])
  if (/^\/map\/\d+\.svg$/.test(pathname) || pathname === '/robots.txt') return lenient('data', [])
  if (/^\/sitemap(?:\/[\w.-]+)?\.xml$/.test(pathname)) return lenient('data', [], 3)
  if (/^\/f\/[oe]_[0-9a-z]{6}\.jsonld$/.test(pathname)) return lenient('data', ['asOf'])
  const { path } = readLanguagePath(pathname)
  // "/" of English is "/en"; "/en/" leads there.
  if (pathname === '/en/') return null
  if (path === '/verify') return lenient('page', ['problem'])
  if (path === '/embed-demo' || readPagePath(path) !== null)
    return lenient('page', hasListPlace(path) ? [...STATE, LIST_KEY] : STATE)
  if (isEmbed(path)) return lenient('embed', [...STATE, 'controls', 'theme', LIST_KEY])
  if (/^\/(?:picture|preview)\/[\w\-/]+\.svg$/.test(path)) return lenient('picture', [...STATE, 'width'])
  if (/^\/(?:picture|preview)\/[\w\-/]+\.png$/.test(path)) return lenient('picture', [...STATE, 'width'], 4)
  if (/^\/picture-data\/[\w\-/]+\.json$/.test(path)) return lenient('picture', [...STATE, 'controls', 'theme'])
  if (/^\/data\/[\w\-/]+\.(?:csv|xlsx|json|sdmx\.csv|zip)$/.test(path)) return strict('data', STATE, 3)
  if (/^\/cite\/[\w\-/]+\.(?:txt|bib|ris|json)$/.test(path)) return lenient('cite', STATE)
  return null
}

/** Whether a path is that of a frame: of each page that shows something which can be drawn alone. */
function isEmbed(path: string): boolean {
  const [whole, framed = '/'] = /^\/embed(\/.+)?$/.exec(path) ?? []
  const page = whole === undefined ? null : readPagePath(framed)
  return page !== null && isDrawn(page)
}
