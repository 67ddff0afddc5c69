import { type NextRequest, NextResponse } from 'next/server'
import { namesNothing } from './app/request/names-nothing.ts'
import { readShortLinkPath } from './lib/address/short-link-path.ts'
import { readShortLink } from './lib/db/read-short-link.ts'

/** Next would cut a larger form off and answer with a page without words. */
const LARGEST_FORM = 5_500_000

/**
 * A page that calls notFound() answers 404 with no words in its HTML: only JavaScript would show them. A path without any
 * route gets app/global-not-found.tsx, whole and readable; so an address that names nothing is led to such a path.
 * A path whose bytes are no UTF-8 would make Next answer 500; it names nothing either.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  if (request.method === 'POST' && /^\/(?:en\/)?verify$/.test(pathname) && Number(request.headers.get('content-length')) > LARGEST_FORM) {
    return NextResponse.redirect(new URL(`${pathname}?problem=large`, request.url), 303)
  }
  if (!isReadable(pathname)) {
    const problem = { type: 'about:blank', title: 'Not found', status: 404, detail: 'The path is not readable as UTF-8.' }
    if (/^\/(?:api|(?:en\/)?(?:data|picture|preview))\//.test(pathname)) {
      return NextResponse.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json; charset=utf-8' } })
    }
    return NextResponse.rewrite(new URL('/not-found/nothing-here', request.url))
  }
  const short = readShortLinkPath(pathname)
  if (short && (short.code === null || !(await readShortLink(short.code)))) {
    return NextResponse.rewrite(new URL('/not-found/nothing-here', request.url))
  }
  if (await namesNothing(pathname)) return NextResponse.rewrite(new URL('/not-found/nothing-here', request.url))
  return NextResponse.next()
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

export const config = {
  matcher: [
    '/:kind(articles|indicators|provinces|events|f)/:name',
    '/en/:kind(articles|indicators|provinces|events|f)/:name',
    '/s/:code',
    '/en/s/:code',
    '/api/:path*',
    '/:folder(data|picture|preview)/:path*',
    '/en/:folder(data|picture|preview)/:path*',
    '/verify',
    '/en/verify',
  ],
}
