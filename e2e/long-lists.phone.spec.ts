import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

const LINES = 'main .when-near li'

/** Lines that the browser has not laid out, as none of them has come near. */
const farLines = (page: Page) =>
  page
    .locator(LINES)
    .evaluateAll((lines) => lines.filter((line) => !line.checkVisibility({ contentVisibilityAuto: true })).length)

for (const address of ['/', '/timeline', '/silence']) {
  test(`whoever reads a long list to its end sees nothing move (${address})`, async ({ page }) => {
    await page.goto(address)
    const moved = await page.evaluate(async () => {
      const shifts: number[] = []
      const note = (entries: PerformanceEntryList) => {
        for (const entry of entries) shifts.push((entry as PerformanceEntry & { readonly value: number }).value)
      }
      const observer = new PerformanceObserver((list) => note(list.getEntries()))
      observer.observe({ type: 'layout-shift', buffered: true })
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const { scrollingElement: whole } = document
      while (whole && whole.scrollTop + whole.clientHeight < whole.scrollHeight - 1) {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' })
        await frame()
        await frame()
      }
      note(observer.takeRecords())
      return shifts
    })
    expect(moved).toEqual([])
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(3000)
  })
}

test('a jump over lines that were not laid out ends where its decade begins, by a link and by an address', async ({ page }) => {
  await page.goto('/timeline')
  await expect.poll(() => farLines(page), 'the end of the list is far').toBeGreaterThan(0)
  const decade = page.locator('nav a[href^="#d"]').last()
  const place = page.locator((await decade.getAttribute('href')) ?? '')
  const top = () => place.evaluate((section) => Math.round(Math.abs(section.getBoundingClientRect().top)))
  await decade.tap()
  await expect.poll(top).toBe(0)
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await expect.poll(top).toBe(0)
})

test('a fact far down that is chosen at once stays under the finger', async ({ page }) => {
  await page.goto('/')
  const line = page.locator(`${LINES} a[data-fact]`).last()
  await line.evaluate((link) => link.scrollIntoView({ block: 'start', behavior: 'instant' }))
  const [fact, before] = await line.evaluate(
    (link: HTMLElement) => [link.dataset.fact, link.getBoundingClientRect().top] as const,
  )
  await line.tap()
  await expect(page.locator('#evidence')).toBeVisible()
  const same = page.locator(`.when-near a[data-fact="${fact}"]`)
  expect(Math.abs((await same.evaluate((link) => link.getBoundingClientRect().top)) - before)).toBeLessThan(2)
})

test('lines that were not laid out are printed, and found by those who hear the page', async ({ page }) => {
  await page.goto('/timeline')
  await expect.poll(() => farLines(page)).toBeGreaterThan(0)
  const count = await page.locator(LINES).count()
  await expect(
    page
      .getByRole('main')
      .getByRole('list')
      .filter({ has: page.locator('[data-fact]') })
      .getByRole('listitem'),
  ).toHaveCount(count)
  await page.emulateMedia({ media: 'print' })
  // What is near enough to be laid out is told with the next frame.
  await expect.poll(() => farLines(page)).toBe(0)
})
