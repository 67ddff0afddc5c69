import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { EMBEDDED, served, slackOf, tagsOf } from './framed.ts'
import { growthOf2024 } from './recorded.ts'

for (const { title, path } of EMBEDDED) {
  for (const prefix of ['', '/en']) {
    test(`${title} as an embed${prefix && ' in English'} is readable before any script and leads nowhere but into itself or a new tab`, async ({
      request,
      recorded,
    }) => {
      const { status, html } = await served(request, `${prefix}/embed${path(recorded)}`)
      expect(status).toBe(200)
      const links = tagsOf(html, 'a')
      const inside = links.filter(({ href = '' }) => href === `${prefix}/embed` || /^(\/en)?\/embed[/?]/.test(href))
      const outside = links.filter((link) => !inside.includes(link))
      expect(outside.length).toBeGreaterThan(0)
      expect(outside.filter(({ target, rel }) => target !== '_blank' || rel !== 'noopener')).toEqual([])
      expect(inside.every(({ href = '' }) => href.startsWith(`${prefix}/embed`))).toBe(true)
      expect(html).toMatch(/data-fact(-card)?="[oe]_/)
      expect(html).not.toMatch(/<(nav|footer|header) class="header/)
      expect(tagsOf(html, 'meta').find(({ name }) => name === 'robots')?.content).toContain('noindex')
      const canonical = new URL(tagsOf(html, 'link').find(({ rel }) => rel === 'canonical')?.href ?? '')
      expect(canonical.pathname).not.toContain('embed')
      expect((await request.get(canonical.pathname + canonical.search)).status()).toBe(200)
    })
  }
}

test('embeds may stand anywhere, pages may not, and neither sets a cookie', async ({ request }) => {
  const [embed, page] = [await served(request, '/embed/timeline'), await served(request, '/timeline')]
  expect(embed.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(embed.headers['x-frame-options']).toBeUndefined()
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(page.headers['x-frame-options']).toBe('SAMEORIGIN')
  expect([embed.headers['set-cookie'], page.headers['set-cookie']]).toEqual([undefined, undefined])
})

test('without controls an embed has no filters and nothing that moves its window, and its links stay so', async ({ request }) => {
  const [on, off] = [
    await served(request, '/embed?province=dien-bien'),
    await served(request, '/embed?province=dien-bien&controls=off'),
  ]
  expect(tagsOf(on.html, 'form')).toHaveLength(1)
  expect(tagsOf(off.html, 'form')).toHaveLength(0)
  const marks = tagsOf(off.html, 'a').filter((link) => 'data-fact' in link)
  expect(marks.length).toBeGreaterThan(20)
  expect(marks.filter(({ href = '' }) => !href.endsWith('&controls=off'))).toEqual([])
})

test('an embed of a day of record says that it is frozen', async ({ request }) => {
  const { html } = await served(request, '/embed/timeline?asOf=2999-01-01')
  expect(html).toContain('Giữ nguyên: dữ liệu như đã ghi đến hết ngày 1/1/2999')
})

test('what an embed does not understand it names, and hostile words stay words', async ({ request }) => {
  const hostile = '"><script>alert(1)</script>'
  const keys = ['province', 'time', 'view', 'q', 'fact', 'asOf', 'controls', 'theme']
  const { status, html } = await served(request, `/embed?${keys.map((key) => `${key}=${encodeURIComponent(hostile)}`).join('&')}`)
  expect(status).toBe(200)
  expect(html).not.toContain('<script>alert(1)')
  expect(html).toContain('ở mục theme của địa chỉ')
})

test('an embed whose filters leave nothing says so', async ({ request }) => {
  for (const path of ['', '/timeline', '/indicators/grdp-growth', '/provinces/dien-bien', '/provinces/ca-mau']) {
    const { status } = await served(request, `/embed${path}?q=${encodeURIComponent('không có chữ này')}`)
    expect.soft(status, path).toBe(200)
  }
})

test('an embed of nothing answers 404 with a document that fits a frame', async ({ request }) => {
  for (const path of ['/embed/f/o_000000', '/embed/indicators/khong-co', '/embed/khong-co', '/en/embed/articles']) {
    const { status, html, headers } = await served(request, path)
    expect([path, status]).toEqual([path, 404])
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(tagsOf(html, 'a').map(({ target }) => target)).toEqual(['_blank'])
  }
})

test('the demo page shows every kind in a frame as high as what it holds, without a cookie', async ({ page, context }) => {
  await page.goto('/embed-demo')
  await expect(page.locator('iframe')).toHaveCount(8)
  await framesFit(page)
  expect(await context.cookies()).toEqual([])
})

test('a mark chosen in a frame of another site opens its evidence there, and the host stays where it is', async ({
  page,
  baseURL,
  recorded,
}) => {
  const { id } = growthOf2024(recorded)
  const host = await servePage(`<!doctype html><title>Host</title><link rel="icon" href="data:,">
    <script src="${baseURL}/embed.js" async></script>
    <iframe src="${baseURL}/embed?province=dien-bien&controls=off&theme=dark" width="640" height="200" style="border:0"></iframe>`)
  await page.goto(host.url)
  const frame = page.locator('iframe')
  const inside = frame.contentFrame()
  const { x = 0, y = 0 } = (await frame.boundingBox()) ?? {}
  await takeInHand(page, { within: inside, corner: { x: x + 2, y: y + 2 } })
  await expect.poll(() => slackOf(frame)).toBe(0)
  await expect(inside.getByRole('slider')).toHaveCount(0)
  await expect(inside.locator('html')).toHaveCSS('background-color', 'rgb(18, 21, 27)')
  await inside.locator(`[data-live] a[data-fact="${id}"]`).click()
  const evidence = inside.getByRole('complementary', { name: 'Bằng chứng' })
  await expect(evidence).toContainText('6,07%')
  await expect.poll(() => inside.locator('main').evaluate(() => location.search)).toContain(`fact=${id}&controls=off&theme=dark`)
  await expect.poll(() => slackOf(frame)).toBe(0)
  const [mark, panel] = [await inside.locator(`[data-live] a[data-fact="${id}"]`).boundingBox(), await evidence.boundingBox()]
  expect((panel?.y ?? 0) - ((mark?.y ?? 0) + (mark?.height ?? 0))).toBeLessThan(40)
  await page.keyboard.press('Escape')
  await expect(evidence).toHaveCount(0)
  expect(page.url()).toBe(host.url)
  await host.close()
})

/** Every frame of a page, once seen, is exactly as high as its content. */
async function framesFit(page: Page): Promise<void> {
  for (const frame of await page.locator('iframe').all()) {
    await frame.evaluate((element) => element.scrollIntoView())
    await expect(frame.contentFrame().locator('[data-fact], [data-fact-card]').first()).toBeAttached()
    await expect.poll(() => slackOf(frame), { message: (await frame.getAttribute('src')) ?? '' }).toBe(0)
  }
}

/** A page that is not ours: on a port, and so in an origin, of its own. */
async function servePage(html: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the host page has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
