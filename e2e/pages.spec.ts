import type { Page } from '@playwright/test'
import { inLanguage, PAGES, UNKNOWN, VIEWS } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

test.describe.configure({ mode: 'parallel' })

/** Narrower ones are the phone's, which has a spec of its own. */
const WIDTHS = [768, 1440]

for (const { code, prefix, words } of LANGUAGES) {
  test(`every page answers in ${code} with its language, one heading, a title, its other languages and room for all of it`, async ({
    openContext,
    recorded,
  }) => {
    const page = await (await openContext({ javaScriptEnabled: false })).newPage()
    const titles = new Map<string, string>()
    for (const { title, path, canonical = path } of PAGES) {
      const address = inLanguage(prefix, path(recorded))
      const response = await page.goto(address)
      await test.step(`${title}: ${address}`, async () => {
        expect.soft(response?.status(), 'status').toBe(200)
        await expect.soft(page.locator('html')).toHaveAttribute('lang', code)
        await expect.soft(page.locator('h1')).toHaveCount(1)
        await expect.soft(page.locator('h1')).not.toBeEmpty()
        await expect.soft(page.getByRole('main')).toHaveCount(1)
        await expect
          .soft(page.locator('head link[rel=canonical]'))
          .toHaveAttribute('href', endingWith(inLanguage(prefix, canonical(recorded))))
        for (const other of LANGUAGES) {
          await expect
            .soft(page.locator(`head link[rel=alternate][hreflang=${other.code}]`))
            .toHaveAttribute('href', endingWith(inLanguage(other.prefix, canonical(recorded))))
        }
        await expect.soft(page.locator('head link[rel=alternate][hreflang=x-default]')).toHaveCount(1)
        await expect.soft(page.locator('head meta[name=description]')).toHaveAttribute('content', /\S.{20}/)
        const name = await page.title()
        expect.soft(name).toContain('Cột Mốc')
        expect.soft(titles.get(name), `"${name}" is the title of one page only`).toBeUndefined()
        titles.set(name, address)
        await expectNoSidewaysScrolling(page, title)
      })
    }
  })

  test(`an address that no page has is answered in ${code} with 404 and words`, async ({ openContext, allowStray }) => {
    allowStray(/404/)
    const page = await (await openContext({ javaScriptEnabled: false })).newPage()
    for (const path of UNKNOWN) {
      const response = await page.goto(inLanguage(prefix, path))
      await test.step(path, async () => {
        expect.soft(response?.status(), `status of ${path}`).toBe(404)
        await expect.soft(page.getByRole('heading', { name: words.notFound }).first()).toBeVisible()
        await expect.soft(page.getByRole('link').first()).toBeVisible()
      })
    }
  })
}

test(`no view scrolls sideways at ${WIDTHS.join(' or ')} px`, async ({ openContext, recorded }) => {
  const page = await (await openContext({ javaScriptEnabled: false })).newPage()
  for (const { title, path } of VIEWS) {
    await page.goto(path(recorded))
    await expectNoSidewaysScrolling(page, title)
  }
})

test('a path under /vi leads to the same page without the prefix', async ({ request }) => {
  const response = await request.get('/vi/indicators', { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toMatch(/\/indicators$/)
})

test('the language switch keeps the page and everything that was chosen on it', async ({ page, recorded }) => {
  const query = 'province=dien-bien&time=2004..2024&view=table'
  await page.goto(`/?${query}`)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`/en\\?${query.replaceAll('.', '\\.')}$`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page).toHaveURL(new RegExp(`/\\?${query.replaceAll('.', '\\.')}$`))
  expect(recorded.figures.length).toBeGreaterThan(0)
})

async function expectNoSidewaysScrolling(page: Page, title: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const room = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(room, `${title} at ${width} px`).toBeLessThanOrEqual(width)
  }
}

/** Canonical addresses are absolute, and their origin is the server's own affair. */
function endingWith(path: string): RegExp {
  const bare = path === '/' ? '' : path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^https?://[^/]+${bare}/?$`)
}
