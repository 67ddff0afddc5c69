import { describe, expect, test } from 'vitest'
import { isDrawn, readPagePath } from './page-path.ts'

describe('the path of a page', () => {
  test.each([
    ['/', 'dashboard', ''],
    ['/timeline', 'timeline', ''],
    ['/indicators', 'indicators', ''],
    ['/indicators/grdp-growth', 'indicator', 'grdp-growth'],
    ['/provinces', 'provinces', ''],
    ['/provinces/dien-bien', 'province', 'dien-bien'],
    ['/articles', 'articles', ''],
    ['/articles/000-mot-bai', 'article', '000-mot-bai'],
    ['/events/e_7k2m9q', 'fact', 'e_7k2m9q'],
    ['/f/o_7k2m9q', 'fact', 'o_7k2m9q'],
    ['/silence', 'silence', ''],
    ['/provinces/dien-bien/promises', 'promises', 'dien-bien'],
  ])('%s', (path, kind, name) => {
    expect(readPagePath(path)).toEqual({ kind, name })
  })

  test.each([
    '',
    '//evil.example',
    '//',
    '/timeline/',
    '/timeline/x',
    '/en',
    '/api/v1/observations',
    '/s/abcdefg',
    '/embed/timeline',
    '/indicators/',
    '/indicators/../x',
    '/indicators/A',
    '/events/o_7k2m9q',
    '/f/x',
    '/silence/x',
    '/provinces/promises/x',
    '/provinces/A/promises',
    '/constructor',
    '/constructor/name',
    'https://evil.example/',
    '/\\evil.example',
  ])('"%s" is none of ours', (path) => {
    expect(readPagePath(path)).toBeNull()
  })

  test('a list of names cannot be drawn alone', () => {
    const drawn = ['/', '/timeline', '/indicators', '/provinces', '/articles', '/f/o_7k2m9q'].filter((path) => {
      const page = readPagePath(path)
      return page && isDrawn(page)
    })
    expect(drawn).toEqual(['/', '/timeline', '/f/o_7k2m9q'])
  })
})
