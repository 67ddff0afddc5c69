import { type NextRequest, NextResponse } from 'next/server'
import { namesNothing } from './app/request/names-nothing.ts'

/**
 * A page that calls notFound() answers 404 with no words in its HTML: only JavaScript would show them. A path without any
 * route gets app/global-not-found.tsx, whole and readable; so an address that names nothing is led to such a path.
 * A path whose bytes are no UTF-8 would make Next answer 500; it names nothing either.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  if (!isReadable(pathname)) {
    const problem = { type: 'about:blank', title: 'Not found', status: 404, detail: 'The path is not readable as UTF-8.' }
    if (pathname.startsWith('/api/')) {
      return NextResponse.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json; charset=utf-8' } })
    }
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
    '/provinces/:name/promises',
    '/en/provinces/:name/promises',
    '/api/:path*',
  ],
}
