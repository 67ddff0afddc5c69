import { expect, test } from 'vitest'
import { explainAddress, readShortLinkPath } from './short-link-path.ts'

test.each([
  ['/s/abc2345', { code: 'abc2345' }],
  ['/s/ABC2345', { code: 'abc2345' }],
  ['/s/abc2345+', { code: 'abc2345' }],
  ['/s/abc2345%2B', { code: 'abc2345' }],
  ['/en/s/abc2345+', { code: 'abc2345' }],
  ['/s/khong-co', { code: null }],
  ['/s/abc2345++', { code: null }],
  ['/s/%00', { code: null }],
  ['/s', null],
  ['/s/a/b', null],
  ['/timeline', null],
])('%s', (path, read) => {
  expect(readShortLinkPath(path)).toEqual(read)
})

test('the address that tells of a link is read as such', () => {
  for (const locale of ['vi', 'en'] as const) {
    expect(readShortLinkPath(explainAddress(locale, 'abc2345'))).toEqual({ code: 'abc2345' })
  }
})
