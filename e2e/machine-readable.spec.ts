import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { inLanguage, PAGES } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { served, tagsOf } from './framed.ts'
import { growthOf2024, victoryOf1954 } from './recorded.ts'

const parser = new XMLParser({ ignoreAttributes: false, htmlEntities: true, isArray: (name) => ['entry', 'link'].includes(name) })

interface AtomLink {
  readonly '@_rel': string
  readonly '@_href': string
}

/** Path and query of what a feed leads to. */
function linkOf(feed: { readonly link: readonly AtomLink[] }, rel: string): string | undefined {
  const href = feed.link.find((link) => link['@_rel'] === rel)?.['@_href']
  return href && pathOf(href)
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** What a page of each kind says it is. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'the dashboard': ['Dataset'],
  'an indicator': ['Dataset'],
  'a province': ['Dataset'],
  'an article': ['NewsArticle'],
  'a figure': ['Observation', 'Quotation'],
  'an event': ['Event'],
}

test('every page names its feed, and those that can be embedded their oEmbed answer; both are there', async ({
  request,
  recorded,
}) => {
  for (const { title, path } of PAGES) {
    for (const prefix of ['', '/en']) {
      const { html } = await served(request, inLanguage(prefix, path(recorded)))
      const alternates = tagsOf(html, 'link').filter(({ rel }) => rel === 'alternate')
      const addressOf = (type: string) => alternates.find((link) => link.type === type)?.href
      const feed = new URL(addressOf('application/atom+xml') ?? '')
      expect((await request.get(feed.pathname + feed.search)).headers()['content-type'], title).toContain('application/atom+xml')
      const oembed = addressOf('application/json+oembed')
      expect(oembed !== undefined, title).toBe(
        !/^the (indicators|provinces|articles|promises of a province|silences|checking of files)$/.test(title),
      )
      if (oembed === undefined) continue
      const { pathname, search } = new URL(oembed)
      const answer = await (await request.get(pathname + search)).json()
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Cột Mốc' })
      const frame = new URL(tagsOf(answer.html, 'iframe')[0]?.src ?? '')
      expect((await request.get(frame.pathname + frame.search)).status(), title).toBe(200)
    }
  }
})

for (const { title, path } of PAGES.filter((page) => page.title in TYPES)) {
  test(`${title} says in schema.org what it is about`, async ({ request, recorded }) => {
    const { html } = await served(request, path(recorded))
    const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const document = JSON.parse(text)
    const things = [document, ...(document['@graph'] ?? [])].map((thing) => thing['@type']).filter(Boolean)
    expect([...new Set(things)]).toEqual(TYPES[title])
    expect(document['@context']).toBe('https://schema.org')
  })
}

test('a figure is a web annotation whose words are those of its evidence', async ({ request, recorded }) => {
  const figure = growthOf2024(recorded)
  const { html } = await served(request, `/f/${figure.id}`)
  const { pathname } = new URL(tagsOf(html, 'link').find(({ type }) => type === 'application/ld+json')?.href ?? '')
  const response = await request.get(pathname)
  expect(response.headers()['content-type']).toContain('application/ld+json')
  const { body, target } = await response.json()
  expect(body).toMatchObject({ '@type': 'Observation', value: figure.value, observationPeriod: 'P3M' })
  const quotes = figure.evidence.map(({ exact, prefix, suffix, start, end }) => [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ])
  expect(target.map(({ selector }: { selector: unknown }) => selector)).toEqual(quotes)
  const pinned = await (await request.get(`${pathname}?asOf=2026-11-22`)).json()
  expect(pinned).toMatchObject({ body, id: expect.stringContaining('?asOf=2026-11-22') })
  expect((await request.get(`${pathname}?asOf=2026-11-21`)).status(), 'it was not on record then').toBe(404)
  expect((await request.get(`${pathname}?asOf=2026-02-31`)).status()).toBe(400)
})

test('a web annotation of nothing, and oEmbed of other hosts, answer 404 with problem details', async ({ request }) => {
  for (const path of ['/f/o_000000.jsonld', '/f/x.jsonld', '/oembed?url=https%3A%2F%2Fexample.com%2F', '/oembed?url=%00']) {
    const response = await request.get(path)
    expect([path, response.status()]).toEqual([path, 404])
    expect(response.headers()['content-type']).toContain('application/problem+json')
  }
  expect((await request.get('/oembed')).status()).toBe(400)
})

test('an oEmbed answer fits the room that was told, and XML is not offered', async ({ request, baseURL }) => {
  const url = encodeURIComponent(`${baseURL}/?province=dien-bien`)
  const answer = await (await request.get(`/oembed?url=${url}&maxwidth=320&maxheight=240`)).json()
  expect(answer).toMatchObject({ width: 320, height: 240 })
  expect(answer.title).toMatch(/^Điện Biên/)
  expect((await request.get(`/oembed?url=${url}&format=xml`)).status()).toBe(501)
})

test('the sitemap names every page in both languages, each with the other, and robots.txt names the sitemap', async ({
  request,
  recorded,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  const address = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? ''
  expect(robots).toMatch(/^Allow: \/$/m)
  const text = await (await request.get(new URL(address).pathname)).text()
  expect(XMLValidator.validate(text)).toBe(true)
  const { url } = parser.parse(text).urlset
  const listed: string[] = url.map(({ loc }: { loc: string }) => new URL(loc).pathname)
  for (const { path, canonical = path } of PAGES) {
    for (const prefix of ['', '/en']) expect(listed).toContain(inLanguage(prefix, canonical(recorded)))
  }
  expect(url[0]['xhtml:link'].map((link: Record<string, string>) => link['@_hreflang']).sort()).toEqual(['en', 'vi', 'x-default'])
  expect(new Set(listed).size).toBe(listed.length)
})

test('the calendar and the feed of a filter hold its facts, and say what they are narrowed down to', async ({
  request,
  recorded,
}) => {
  const calendar = new ICAL.Component(
    ICAL.parse(await (await request.get('/api/v1/events.ics?province=dien-bien&lang=en')).text()),
  )
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Cột Mốc: Dien Bien')
  const uids = calendar.getAllSubcomponents('vevent').map((entry) => String(entry.getFirstPropertyValue('uid')).split('@')[0])
  expect(uids).toContain(victoryOf1954(recorded).id)
  const { feed } = parser.parse(await (await request.get('/api/v1/feed.atom?indicator=grdp-growth&province=dien-bien')).text())
  expect(feed.title).toBe('Cột Mốc: Điện Biên, Tăng trưởng GRDP')
  expect(feed.entry.map(({ id }: { id: string }) => id.split(':').at(-1))).toContain(growthOf2024(recorded).id)
  expect((await request.get('/api/v1/feed.atom?lang=xx')).status()).toBe(400)
})

test('a feed goes on from part to part until it has told everything once', async ({ request }) => {
  const all = parser.parse(await (await request.get('/api/v1/feed.atom?province=lao-cai&limit=1000')).text()).feed
  const seen: string[] = []
  let address: string | undefined = '/api/v1/feed.atom?province=lao-cai&limit=20'
  while (address) {
    const { feed } = parser.parse(await (await request.get(address)).text())
    const entries = [feed.entry].flat()
    expect(entries.length).toBeLessThanOrEqual(20)
    seen.push(...entries.map(({ id }: { id: string }) => id))
    address = linkOf(feed, 'next')
  }
  expect(seen).toEqual(all.entry.map(({ id }: { id: string }) => id))
  expect(linkOf(all, 'next')).toBeUndefined()
  expect((await request.get('/api/v1/feed.atom?cursor=nowhere')).status()).toBe(400)
})

test('a calendar names where it goes on with earlier events', async ({ request }) => {
  const first = await request.get('/api/v1/events.ics?limit=10&lang=en')
  const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.headers().link ?? '') ?? []
  const second = await request.get(pathOf(next))
  const uids = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => String(entry.getFirstPropertyValue('uid')))
  const [latest, earlier] = [uids(await first.text()), uids(await second.text())]
  expect([latest.length, earlier.length]).toEqual([10, 10])
  const every = uids(await (await request.get('/api/v1/events.ics?lang=en')).text())
  expect([...earlier, ...latest]).toEqual(every.slice(-20))
})

test('the timeline offers its milestones as a calendar to subscribe to', async ({ request }) => {
  const { html } = await served(request, '/timeline?province=dien-bien')
  const links = tagsOf(html, 'a').map(({ href = '' }) => href)
  expect(links.find((href) => href.startsWith('webcal://'))).toMatch(/\/api\/v1\/events\.ics\?province=dien-bien$/)
  expect(links).toContain('/api/v1/feed.atom?province=dien-bien')
})
