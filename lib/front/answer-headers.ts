import type { IncomingHttpHeaders } from 'node:http'
import type { HeaderList } from './answer.ts'
import type { RouteKind } from './route.ts'

/** Headers of one connection, and those that are made anew for what is sent. */
const NOT_PASSED_ON =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|cache-control|vary|x-powered-by|x-nextjs-cache|x-nextjs-prerender|x-nextjs-stale-time|x-middleware-[\w-]+)$/

/** What of the renderer's headers belongs to the content. */
export function contentHeaders(headers: IncomingHttpHeaders): HeaderList {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined || NOT_PASSED_ON.test(name) ? [] : [[name, value]])),
  )
}

const [A_MINUTE, A_DAY, A_YEAR] = [60, 86_400, 31_536_000]
const SHARED = `stale-while-revalidate=${A_MINUTE}, stale-if-error=${A_DAY}`

/**
 * How long others may keep an answer. Browsers ask each time and are told 304: a reader must never be shown yesterday by
 * their own computer. Shared caches do not hear what is published, so theirs is a minute; they may bridge a failure of ours.
 * Chromium takes `stale-while-revalidate` for itself where a script fetches, though not where a reader navigates: what
 * scripts fetch (the router's parts of pages, the API, citations) says it to shared caches alone (RFC 9213).
 */
export function keepingHeaders(kind: RouteKind, target: string, isForRouter: boolean): Readonly<Record<string, string>> {
  if (target.startsWith('/_next/static/')) return { 'cache-control': `public, max-age=${A_YEAR}, immutable` }
  const own = `public, max-age=0, s-maxage=${A_MINUTE}`
  const isFetched = isForRouter || kind === 'api' || kind === 'cite'
  return {
    'cache-control': isFetched ? `${own}, stale-if-error=${A_DAY}` : `${own}, ${SHARED}`,
    'cdn-cache-control': `public, max-age=${A_MINUTE}, ${SHARED}`,
  }
}

/** An answer that is out of date is for whoever asked, now. */
export const STALE_CONTROL = 'public, max-age=0, must-revalidate'

/** What Next's router names beside the address when it asks for the parts of a page that it does not have. */
export const ROUTER_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const
