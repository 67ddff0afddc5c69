import type { IncomingHttpHeaders } from 'node:http'
import type { HeaderList } from './answer.ts'
import type { RouteKind } from './route.ts'

/** Headers of one connection, and those that are made anew for what is sent. */
const NOT_PASSED_ON =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|cache-control|vary|x-powered-by|x-nextjs-cache|x-nextjs-prerender|x-nextjs-stale-time|x-middleware-[\w-]+)$/

/** What may hold markup or scripts of its own where a browser shows it. */
const DOCUMENT = /^(?:text\/html|image\/svg\+xml)/
/** What only a document obeys. */
const OF_DOCUMENTS = /^(?:content-security-policy|permissions-policy|x-frame-options)$/
const OF_DATA = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }

/**
 * What of the renderer's headers belongs to the content. Data get a short policy in the place of a page's, which says more where a
 * browser shows them alone: a page's is as long as a small answer, and each proxy between reads it and writes it again.
 */
export function contentHeaders(headers: IncomingHttpHeaders): HeaderList {
  const isDocument = DOCUMENT.test(headers['content-type'] ?? 'text/html')
  const kept = Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.test(name) && (isDocument || !OF_DOCUMENTS.test(name)))
  const content = Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  return isDocument ? content : { ...content, ...OF_DATA }
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
