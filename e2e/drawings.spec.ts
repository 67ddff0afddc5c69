import { createHash } from 'node:crypto'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { PNG } from 'pngjs'
import { expect, test } from './fixtures.ts'
import { growthOf2024 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

const PREVIEW = { width: 1200, height: 630 }
const PAPER = [0xfa, 0xfa, 0xf8]
const INDIGO = [0x2b, 0x3f, 0x94]
const VERMILION = [0xb0, 0x24, 0x1c]

/** The share of a rectangle's pixels that have a colour, give or take what smoothing does to edges. */
function share(
  image: PNG,
  colour: readonly number[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) {
  let found = 0
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1) {
      const at = (row * image.width + column) * 4
      if (colour.every((part, index) => Math.abs((image.data[at + index] ?? 0) - part) <= 24)) found += 1
    }
  }
  return found / (width * height)
}

test('a link carries its title, its words and a picture of what it shows', async ({ request, recorded }) => {
  const figure = growthOf2024(recorded)
  const seen = new Map<string, string>()
  const shared = [
    {
      address: '/indicators/grdp-growth?province=dien-bien',
      title: /^Điện Biên: tăng trưởng GRDP 2005–2024, mới nhất 6,07% \(ước, quý\sI\/2024\)$/,
    },
    { address: `/?province=dien-bien&fact=${figure.id}`, title: /^6,07% \(ước\): Tăng trưởng GRDP, Điện Biên, Quý\sI\/2024$/ },
    { address: `/en/f/${figure.id}`, title: /^6\.07% \(estimate\): GRDP growth, / },
    { address: '/timeline?province=dien-bien', title: /^Điện Biên: \d+ mốc, 1901–\d{4}$/ },
    { address: '/?province=dien-bien&topic=health', title: /^Điện Biên, 2004 – nay \(Y tế\)$/ },
    { address: '/provinces/ca-mau', title: /^Cà Mau: chưa có mốc hay số liệu nào$/ },
    { address: '/indicators?province=dien-bien', title: /^Điện Biên: \d+ chỉ tiêu có số liệu$/ },
    { address: '/provinces', title: /^\d+ tỉnh, thành phố, \d+ nơi đã có số liệu hay mốc$/ },
    { address: '/en/articles', title: /^\d+ articles and \d+ teasers read$/ },
    { address: '/silence?province=dien-bien', title: /^Chỗ lặng, Điện Biên: \d+ trên \d+ ô báo không nêu$/ },
    { address: '/provinces/dien-bien/promises', title: /^Lời hứa và kết quả, Điện Biên: \d+ điều$/ },
    { address: '/verify', title: /^Kiểm tra một tệp$/ },
  ]
  for (const { address, title } of shared) {
    const html = await (await request.get(address)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const meta = (name: string) => metaContent(head, name)
    expect.soft(meta('og:title'), address).toMatch(title)
    expect.soft(meta('description').length, `${address}: ${meta('description')}`).toBeGreaterThan(40)
    expect.soft(meta('twitter:card')).toBe('summary_large_image')
    expect.soft([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630'])
    expect.soft(meta('og:image:alt')).toContain(meta('og:title'))
    const shown = new URL(meta('og:url'))
    expect.soft(shown.pathname + shown.search, 'the address that is shown is the one that was opened').toBe(address)
    const image = new URL(meta('og:image'))
    const answer = await request.get(image.pathname + image.search)
    expect(answer.headers()['content-type']).toBe('image/png')
    const { width, height, data } = PNG.sync.read(await answer.body())
    expect({ width, height }).toEqual(PREVIEW)
    seen.set(createHash('sha256').update(data).digest('hex'), address)
  }
  expect(seen.size, 'each has a card of its own').toBe(shared.length)
})

/** What a `meta` element in the head says, whichever way it is named; '' for none. */
function metaContent(head: string, name: string): string {
  const [element] = head.match(new RegExp(`<meta (?:property|name)="${name}"[^>]*>`)) ?? []
  return (/content="([^"]*)"/.exec(element ?? '')?.[1] ?? '').replaceAll('&amp;', '&')
}

test('a picture’s marks are painted where the drawing puts them, and its file is named', async ({ request }) => {
  const address = '/picture/indicators/grdp-growth.svg?province=dien-bien&width=1200'
  const answer = await request.get(address)
  const svg = await answer.text()
  expect(answer.headers()['content-disposition']).toMatch(/filename="dien-bien-tang-truong-grdp[a-z0-9-]*\.svg"/)
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(XMLValidator.validate(svg)).toBe(true)
  const png = await (await request.get(address.replace('.svg', '.png'))).body()
  const image = PNG.sync.read(png)
  expect(image.width).toBe(1200)
  expect(png.includes('iTXt')).toBe(true)
  expect(share(image, PAPER, { x: 2, y: 2, width: 30, height: 30 })).toBe(1)
  const bars = marksOf(svg).filter(({ fill }) => fill === '#2b3f94')
  expect(bars.length).toBeGreaterThan(4)
  for (const { x, y, width, height } of bars) {
    const inner = { x: Math.ceil(x) + 1, y: Math.ceil(y) + 1, width: Math.floor(width) - 3, height: Math.floor(height) - 3 }
    expect.soft(share(image, INDIGO, inner), `the bar at ${x}, ${y}`).toBeGreaterThan(0.95)
    expect.soft(share(image, INDIGO, { ...inner, y: inner.y + 40, height: 2 }), 'and nothing below it').toBeLessThan(0.5)
  }
})

test('the card of a figure has its stone on the line of years', async ({ request, recorded }) => {
  const { id } = growthOf2024(recorded)
  const image = PNG.sync.read(await (await request.get(`/preview/f/${id}.png`)).body())
  // The line runs from the first year on record to the last; the stone of 2024 stands in its last quarter.
  const columns = Array.from({ length: 500 }, (_, index) => 640 + index).filter(
    (x) => share(image, VERMILION, { x, y: 572, width: 1, height: 10 }) > 0.6,
  )
  expect(columns.length).toBeGreaterThan(8)
  expect(Math.min(...columns)).toBeGreaterThan(1000)
  expect(Math.max(...columns) - Math.min(...columns)).toBeLessThan(16)
})

test('whoever has a picture is told so', async ({ request }) => {
  const first = await request.get('/preview/timeline.png?province=dien-bien')
  const tag = first.headers().etag ?? ''
  expect(tag).toMatch(/^"[\w-]{20,}"$/)
  expect((await request.get('/preview/timeline.png?province=dien-bien', { headers: { 'if-none-match': tag } })).status()).toBe(
    304,
  )
  expect((await request.get('/preview/timeline.png?province=lao-cai', { headers: { 'if-none-match': tag } })).status()).toBe(200)
})

test('hostile words in any parameter get a clear answer and never become markup', async ({ request }) => {
  const hostile = ['<script>alert(1)</script>', '"><svg onload=x>', '\u202e\u0000', 'x'.repeat(10_000), '../../etc/passwd', '%']
  const keys = ['province', 'time', 'indicator', 'topic', 'status', 'view', 'q', 'fact', 'asOf', 'width']
  const asked = keys.map((key, index) => ({ key, value: hostile[index % hostile.length] ?? '' }))
  for (const { key, value } of asked) {
    const query = new URLSearchParams({ [key]: value }).toString()
    const picture = await request.get(`/picture/timeline.svg?${query}`)
    const text = await picture.text()
    expect.soft([200, 400], `${key}: ${value.slice(0, 30)}`).toContain(picture.status())
    if (picture.status() === 400) expect.soft(JSON.parse(text).parameters[0].parameter).toBe(key)
    else expect.soft(text, key).not.toMatch(/<script|onload=x>/)
    expect.soft((await request.get(`/preview/timeline.png?${query}`)).status(), `the preview repairs ${key}`).toBe(200)
  }
  for (const path of [
    '/picture/nothing.svg',
    '/picture/provinces/nowhere.png',
    '/picture/index.gif',
    '/preview/f/o_zzzzzz.png',
  ]) {
    const answer = await request.get(path)
    expect.soft(answer.status(), path).toBe(404)
    expect.soft(answer.headers()['content-type']).toContain('application/problem+json')
  }
  const clamped = await request.get('/picture/f/o_zzzzzz.svg?width=wide')
  expect(clamped.status()).toBe(404)
  const wide = await request.get('/picture/timeline.svg?width=wide')
  expect(wide.status()).toBe(400)
  expect((await wide.json()).detail).toContain('a whole number of pixels')
})

interface DrawnRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
}

type Node = Record<string, unknown>

/** The rectangles of the signs of a drawing, in its own pixels. */
function marksOf(svg: string): readonly DrawnRect[] {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true })
  const walk = (nodes: readonly Node[], x: number, y: number, inSign: boolean): readonly DrawnRect[] =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
      if (!name) return []
      const at = (node[':@'] ?? {}) as Record<string, string>
      const [, dx = '0', dy = '0'] = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(at.transform ?? '') ?? []
      const [left, top] = [x + Number(dx), y + Number(dy)]
      const here =
        inSign && name === 'rect'
          ? [
              {
                x: left + Number(at.x),
                y: top + Number(at.y),
                width: Number(at.width),
                height: Number(at.height),
                fill: at.fill ?? '',
              },
            ]
          : []
      return [...here, ...walk(node[name] as readonly Node[], left, top, inSign || at.class === 'sign')]
    })
  return walk(parser.parse(svg) as Node[], 0, 0, false)
}
