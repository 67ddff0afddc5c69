import { expect, test } from 'vitest'
import { explainAddress, readShortLinkPath } from './short-link-path.ts'

test.each([
  ['/s/abc2345', { code: 'abc2345', explains: false, locale: 'vi' }],
  ['/s/ABC2345', { code: 'abc2345', explains: false, locale: 'vi' }],
  ['/s/abc2345+', { code: 'abc2345', explains: true, locale: 'vi' }],
  ['/s/abc2345%2B', { code: 'abc2345', explains: true, locale: 'vi' }],
  ['/en/s/abc2345+', { code: 'abc2345', explains: true, locale: 'en' }],
  ['/s/khong-co', { code: null, explains: false, locale: 'vi' }],
  ['/s/abc2345++', { code: null, explains: true, locale: 'vi' }],
  ['/s/%00', { code: null, explains: false, locale: 'vi' }],
  ['/s', null],
  ['/s/a/b', null],
  ['/timeline', null],
])('%s', (path, read) => {
  expect(readShortLinkPath(path)).toEqual(read)
})

test('the address that tells of a link is read as such', () => {
  for (const locale of ['vi', 'en'] as const) {
    expect(readShortLinkPath(explainAddress(locale, 'abc2345'))).toEqual({ code: 'abc2345', explains: true, locale })
  }
})
