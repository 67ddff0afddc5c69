import { type NextRequest, NextResponse } from 'next/server'
import { emptyFrame } from './app/embed/parts/empty-frame.ts'
import { namesNothing } from './app/request/names-nothing.ts'
import { readShortLinkPath } from './lib/address/short-link-path.ts'
import { readShortLink } from './lib/db/read-short-link.ts'

/** Next would cut a larger form off and answer with a page without words. */
const LARGEST_FORM = 5_500_000

import { isDrawn, readPagePath } from './lib/address/page-path.ts'

/**
 * A page that calls notFound() answers 404 with no words in its HTML: only JavaScript would show them. A path without any
 * route gets app/global-not-found.tsx, whole and readable; so an address that names nothing is led to such a path.
 * A path whose bytes are no UTF-8 would make Next answer 500; it names nothing either.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  if (
    request.method === 'POST' &&
    /^\/(?:en\/)?verify$/.test(pathname) &&
    Number(request.headers.get('content-length')) > LARGEST_FORM
  ) {
    return NextResponse.redirect(new URL(`${pathname}?problem=large`, request.url), 303)
  }
  if (!isReadable(pathname)) {
    const problem = { type: 'about:blank', title: 'Not found', status: 404, detail: 'The path is not readable as UTF-8.' }
    if (/^\/(?:api|(?:en\/)?(?:data|picture|picture-data|preview))\//.test(pathname)) {
      return NextResponse.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json; charset=utf-8' } })
    }
    return NextResponse.rewrite(new URL('/not-found/nothing-here', request.url))
  }
  const short = readShortLinkPath(pathname)
  if (short && (short.code === null || !(await readShortLink(short.code)))) {
    return NextResponse.rewrite(new URL('/not-found/nothing-here', request.url))
  }
  // A linked-data document is answered, or refused, by its own route.
  if (/^\/f\/[^/]*\.jsonld$/.test(pathname)) return NextResponse.next()
  const embed = /^(\/en)?\/embed(\/.*)?$/.exec(pathname)
  if (embed) return (await framesNothing(embed[2])) ? replyEmptyFrame(embed[1]) : NextResponse.next()
  if (await namesNothing(pathname)) return NextResponse.rewrite(new URL('/not-found/nothing-here', request.url))
  return NextResponse.next()
}

async function framesNothing(path = '/'): Promise<boolean> {
  const page = readPagePath(path)
  return page === null || !isDrawn(page) || (await namesNothing(path))
}

/** The usual page for what is not there has links for a whole window; in a frame they would fail, or take the host along. */
function replyEmptyFrame(language: string | undefined): NextResponse {
  const html = emptyFrame(language ? 'en' : 'vi')
  return new NextResponse(html, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
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
    '/embed/:path*',
    '/en/embed/:path*',
    '/provinces/:name/promises',
    '/en/provinces/:name/promises',
    '/api/:path*',
    '/:folder(data|picture|picture-data|preview)/:path*',
    '/en/:folder(data|picture|picture-data|preview)/:path*',
    '/verify',
    '/en/verify',
  ],
}
