import { readLanguagePath } from '../address/language-path.ts'
import { QUERY_KEYS } from '../address/query-pair.ts'

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

const LIST = 'articles|indicators|provinces'
const PAGE = new RegExp(
  `^/(?:timeline|silence|embed-demo|verify|(?:${LIST})(?:/[a-z0-9-]+)?|provinces/[a-z0-9-]+/promises|(?:events|f)/[oe]_[0-9a-z]{6})?$`,
)
const EMBED = new RegExp(`^/embed(?:/timeline|/(?:${LIST})/[a-z0-9-]+|/(?:events|f)/[oe]_[0-9a-z]{6})?$`)
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
  if (/^\/map\/\d+\.svg$/.test(pathname) || pathname === '/sitemap.xml' || pathname === '/robots.txt') return lenient('data', [])
  if (/^\/f\/[oe]_[0-9a-z]{6}\.jsonld$/.test(pathname)) return lenient('data', ['asOf'])
  const { path } = readLanguagePath(pathname)
  // "/" of English is "/en"; "/en/" leads there.
  if (pathname === '/en/') return null
  if (PAGE.test(path)) return lenient('page', path === '/verify' ? ['problem'] : STATE)
  if (EMBED.test(path)) return lenient('embed', [...STATE, 'controls', 'theme'])
  if (/^\/(?:picture|preview)\/[\w\-/]+\.svg$/.test(path)) return lenient('picture', [...STATE, 'width'])
  if (/^\/(?:picture|preview)\/[\w\-/]+\.png$/.test(path)) return lenient('picture', [...STATE, 'width'], 4)
  if (/^\/data\/[\w\-/]+\.(?:csv|xlsx|json|sdmx\.csv|zip)$/.test(path)) return strict('data', STATE, 3)
  if (/^\/cite\/[\w\-/]+\.(?:txt|bib|ris|json)$/.test(path)) return lenient('cite', STATE)
  return null
}
