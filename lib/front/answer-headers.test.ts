import { expect, test } from 'vitest'
import { contentHeaders, keepingHeaders } from './answer-headers.ts'

test('what a script of a page fetches is never served stale by the browser, and shared caches may hold it all the same', () => {
  for (const [kind, isForRouter] of [
    ['page', true],
    ['api', false],
    ['cite', false],
  ] as const) {
    const { 'cache-control': own, 'cdn-cache-control': shared } = keepingHeaders(kind, '/', isForRouter)
    expect(own).toMatch(/^public, max-age=0, s-maxage=\d+/)
    expect(own).not.toContain('stale-while-revalidate')
    expect(shared).toContain('stale-while-revalidate')
  }
  expect(keepingHeaders('page', '/', false)['cache-control']).toContain('stale-while-revalidate')
})

test('files of the build are kept for good', () => {
  expect(keepingHeaders('file', '/_next/static/chunks/a.js', false)).toEqual({
    'cache-control': expect.stringContaining('immutable'),
  })
  expect(keepingHeaders('file', '/embed.js', false)['cache-control']).toContain('max-age=0')
})

test('data go out with a policy that allows nothing, and without what only documents obey', () => {
  const everything = {
    'content-security-policy': "default-src 'self'; script-src 'self'",
    'permissions-policy': 'camera=()',
    'x-frame-options': 'SAMEORIGIN',
    'access-control-allow-origin': '*',
  }
  for (const type of ['application/json', 'text/csv; charset=utf-8', 'text/calendar', 'application/atom+xml', 'text/plain']) {
    expect(contentHeaders({ 'content-type': type, ...everything })).toEqual({
      'content-type': type,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'access-control-allow-origin': '*',
    })
  }
  for (const type of ['text/html; charset=utf-8', 'image/svg+xml']) {
    expect(contentHeaders({ 'content-type': type, ...everything })).toEqual({ 'content-type': type, ...everything })
  }
  expect(contentHeaders(everything), 'of what has no type').toEqual(everything)
})

test('of the renderer’s headers those of the content go on, those of its connection do not', () => {
  expect(
    contentHeaders({
      'content-type': 'text/html',
      etag: 'W/"1"',
      connection: 'close',
      'x-frame-options': 'SAMEORIGIN',
      vary: 'rsc',
    }),
  ).toEqual({
    'content-type': 'text/html',
    'x-frame-options': 'SAMEORIGIN',
  })
})
