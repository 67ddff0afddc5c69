import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CITE_FORMATS, citeAddress } from './cite-address.ts'
import { DATA_FORMATS, dataAddress } from './data-address.ts'
import { embedAddress } from './embed-address.ts'
import { readFilePath } from './file-address.ts'
import { pictureAddress } from './picture-address.ts'

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
