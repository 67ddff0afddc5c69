import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CITE_FORMATS, citeAddress } from './cite-address.ts'
import { DATA_FORMATS, dataAddress } from './data-address.ts'
import { embedAddress } from './embed-address.ts'
import { readFilePath } from './file-address.ts'
import { DRAWN_FORMATS, pictureAddress } from './picture-address.ts'

const query = 'province=dien-bien&time=2004..2024'

describe('what travels with a page has an address made from that of the page', () => {
  test.each([
    [pictureAddress('vi', '/', query), '/picture/index.png?province=dien-bien&time=2004..2024'],
    [pictureAddress('en', '/indicators/grdp-growth', '', 'svg'), '/en/picture/indicators/grdp-growth.svg'],
    [dataAddress('vi', '/', '', 'sdmx.csv'), '/data/index.sdmx.csv'],
    [dataAddress('en', '/timeline', query, 'zip'), '/en/data/timeline.zip?province=dien-bien&time=2004..2024'],
    [citeAddress('vi', '/f/o_7k2m9q', 'asOf=2026-11-22', 'bib'), '/cite/f/o_7k2m9q.bib?asOf=2026-11-22'],
    [embedAddress('vi', '/', '', { controls: true }), '/embed'],
    [embedAddress('en', '/', query, { controls: true }), '/en/embed?province=dien-bien&time=2004..2024'],
    [embedAddress('vi', '/timeline', '', { controls: false }), '/embed/timeline?controls=off'],
    [
      embedAddress('en', '/f/o_7k2m9q', 'asOf=2026-11-22', { controls: false }),
      '/en/embed/f/o_7k2m9q?asOf=2026-11-22&controls=off',
    ],
  ])('%#: %s', (made, written) => {
    expect(made).toBe(written)
  })
})

describe('the path of a file', () => {
  const formats = [...DATA_FORMATS, ...CITE_FORMATS]

  test('read back gives the page and the format', () => {
    const path = fc.constantFrom('/', '/timeline', '/indicators/grdp-growth', '/articles/000-a', '/f/o_7k2m9q')
    fc.assert(
      fc.property(path, fc.constantFrom(...DATA_FORMATS), (given, format) => {
        const segments = dataAddress('vi', given, '', format).split('/').slice(2)
        expect(readFilePath(segments, formats)).toEqual({ path: given, format })
      }),
    )
  })

  test.each([[['index']], [['index.exe']], [['indexcsv']], [[]]])('%j names no format', (segments) => {
    expect(readFilePath(segments, formats)).toBeNull()
  })
})

describe('the name of a page’s picture', () => {
  test('is the page’s path with the format at its end; the first page is called index', () => {
    expect(pictureAddress('vi', '/', '', 'svg')).toBe('/picture/index.svg')
    expect(pictureAddress('vi', '/indicators/grdp-growth', '', 'png')).toBe('/picture/indicators/grdp-growth.png')
    expect(readFilePath(['index.png'], DRAWN_FORMATS)).toEqual({ path: '/', format: 'png' })
    expect(readFilePath(['f', 'o_7k2m9q.svg'], DRAWN_FORMATS)).toEqual({ path: '/f/o_7k2m9q', format: 'svg' })
  })

  test('reads back to the page that it was made from', () => {
    const segment = fc.stringMatching(/^[a-z0-9_-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('svg' as const, 'png' as const),
        (segments, format) => {
          fc.pre(segments.join('/') !== 'index')
          const page = `/${segments.join('/')}`
          expect(readFilePath(pictureAddress('vi', page, '', format).split('/').slice(2), DRAWN_FORMATS)).toEqual({
            path: page,
            format,
          })
        },
      ),
    )
  })

  test('is refused without one of the formats', () => {
    for (const name of ['index', 'index.gif', '.svg', 'index.svg/', ''])
      expect(readFilePath(name.split('/'), DRAWN_FORMATS)).toBeNull()
  })
})
