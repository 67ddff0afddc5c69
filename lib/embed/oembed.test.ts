import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { oembedAnswer } from './oembed-answer.ts'
import { readOembedQuery } from './oembed-query.ts'
import { pageOfUrl, shortCodeOfUrl } from './page-of-url.ts'

const ORIGIN = 'https://example.org'
const asked = (query: string) => readOembedQuery(new URLSearchParams(query))
const found = (url: string) => {
  const page = pageOfUrl(url, ORIGIN)
  return page && `${page.locale} ${page.path} ${page.query}`.trim()
}

describe('the address that oEmbed is asked about', () => {
  test.each([
    [`${ORIGIN}/`, 'vi /'],
    [`${ORIGIN}`, 'vi /'],
    [`${ORIGIN}/en`, 'en /'],
    [`${ORIGIN}/en/?province=dien-bien`, 'en / province=dien-bien'],
    [`${ORIGIN}/timeline?time=1954#d1950`, 'vi /timeline time=1954'],
    [`${ORIGIN}/embed/f/o_aaaaaa?controls=off`, 'vi /f/o_aaaaaa controls=off'],
    [`${ORIGIN}/en/embed`, 'en /'],
  ])('%s is a page of ours', (url, page) => {
    expect(found(url)).toBe(page)
  })

  test.each([
    'https://example.com/timeline',
    'http://example.org/timeline',
    'https://example.org:8443/timeline',
    'https://example.org.evil.example/timeline',
    'https://someone@example.org/timeline',
    `${ORIGIN}/articles`,
    `${ORIGIN}/api/v1/events`,
    `${ORIGIN}/embedded`,
    '/timeline',
    'javascript:alert(1)',
    'không phải địa chỉ',
  ])('"%s" is not', (url) => {
    expect(found(url)).toBeNull()
  })
})

test('a short link is told by its code, one of another host is none', () => {
  expect(shortCodeOfUrl(`${ORIGIN}/s/abcdefg`, ORIGIN)).toBe('abcdefg')
  expect(shortCodeOfUrl('https://example.com/s/abcdefg', ORIGIN)).toBeNull()
  expect(shortCodeOfUrl(`${ORIGIN}/timeline`, ORIGIN)).toBeNull()
})

describe('an oEmbed query', () => {
  test('may leave out all but the address', () => {
    expect(asked('url=x')).toEqual({ url: 'x', maxWidth: null, maxHeight: null })
    expect(asked('url=x&maxwidth=320&maxheight=200&format=json')).toEqual({ url: 'x', maxWidth: 320, maxHeight: 200 })
  })

  test('for XML is answered that there is none', () => {
    expect(asked('url=x&format=xml')).toMatchObject({ status: 501 })
  })

  test.each(['', 'url=', 'url=x&maxwidth=0', 'url=x&maxwidth=-3', 'url=x&maxheight=1e3', 'url=x&maxwidth=<b>'])(
    '"%s" is refused by the name of the parameter',
    (query) => {
      expect(asked(query)).toMatchObject({ status: 400, parameters: [{ parameter: expect.stringMatching(/^(url|max)/) }] })
    },
  )
})

describe('an oEmbed answer', () => {
  const source = {
    src: `${ORIGIN}/embed?province=dien-bien&controls=off`,
    path: '/',
    title: 'Điện Biên, "2004 – nay" <script>',
    provider: { name: 'Cột Mốc', url: ORIGIN },
  }
  const read = (query: { maxWidth: number | null; maxHeight: number | null }) => oembedAnswer(source, { url: '', ...query })

  test('is no larger than the room there is, in its fields and in its HTML', () => {
    const { width, height, html } = read({ maxWidth: 320, maxHeight: 200 })
    expect([width, height]).toEqual([320, 200])
    expect(html).toContain('width="320" height="200"')
  })

  test('takes the size of its kind where there is room', () => {
    expect(read({ maxWidth: 5000, maxHeight: 5000 })).toMatchObject({ width: 800, height: 1180 })
  })

  test('holds one frame with the address and the title whole, whatever the title holds', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', htmlEntities: true })
    const parsed = parser.parse(read({ maxWidth: null, maxHeight: null }).html)
    expect(Object.keys(parsed)).toEqual(['iframe'])
    expect(parsed.iframe).toMatchObject({ src: source.src, title: source.title })
  })
})
