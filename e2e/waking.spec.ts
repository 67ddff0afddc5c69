import { takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'

/** Parts of the application that a page has run. */
const RUN = 'script[src^="/_next/static"][async]'

test('a page that nobody touches runs no code, and what a hand does first is not lost', async ({ page }) => {
  await page.goto('/')
  await page.waitForLoadState('load')
  await expect(page.locator(RUN)).toHaveCount(0)
  // The very first thing that happens on the page; what answers it comes after it.
  await page.evaluate(() => document.querySelector<HTMLElement>('button[aria-haspopup="dialog"]')?.click())
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator(RUN).first()).toBeAttached()
})

test('a page that was translated before a hand came has all its parts, and its picture comes alive', async ({
  page,
  allowStray,
}) => {
  // React says that it found another page than it knows, and makes all of it anew.
  allowStray(/Minified React error #418/)
  await page.goto('/timeline')
  const facts = page.locator('ol a[data-soft="stay"]')
  const listed = await facts.count()
  expect(listed).toBeGreaterThan(20)
  await page.locator('h1').evaluate((title) => {
    title.innerHTML = '<font>Timeline</font>'
  })
  await takeInHand(page)
  await expect(page.locator('h1')).toHaveText('Dòng thời gian')
  await expect(facts).toHaveCount(listed)
  await expect(page.locator('pattern')).not.toHaveCount(0)
})

test('code is fetched ahead only when there is something to see', async ({ page }) => {
  await page.goto('/timeline')
  await expect(page.locator('link[rel="prefetch"][as="script"]').first()).toBeAttached()
  const fetched = () =>
    page.evaluate(() => {
      const [seen] = performance.getEntriesByType('paint')
      const code = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
      return { code: code.length > 0, early: code.filter(({ startTime }) => startTime < (seen?.startTime ?? Infinity)).length }
    })
  await expect.poll(fetched).toEqual({ code: true, early: 0 })
})

test('a second choice before there is code is the one that counts', async ({ page }) => {
  await page.goto('/timeline')
  const links = page.locator('ol a[data-soft="stay"]')
  const second = links.nth(5)
  const chosen = await second.getAttribute('data-fact')
  // In one go: on a busy machine the first one would be followed without code before the second came.
  await links.evaluateAll((all: HTMLElement[]) => {
    all[2]?.click()
    all[5]?.click()
  })
  await page.waitForURL(new RegExp(`fact=${chosen}`))
  await expect(page.locator('#evidence')).toBeVisible()
  await expect(second).toHaveAttribute('aria-current', 'true')
})

test('a key that is pressed first finds the search', async ({ page }) => {
  await page.goto('/provinces/dien-bien')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox').first()).toBeFocused()
})

test('a filter that is ticked before there is code takes effect', async ({ page }) => {
  await page.goto('/timeline')
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[name="topic"][value="tourism"]')
    box?.click()
  })
  await page.waitForURL(/topic=tourism/)
  await expect(page.locator('input[name="topic"][value="tourism"]')).toBeChecked()
})

test('a fact that is chosen before there is code opens where the page stands', async ({ page }) => {
  await page.goto('/timeline')
  const fact = page.locator('a[data-soft="stay"]').last()
  const asked: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && asked.push(request.url()))
  await fact.evaluate((link: HTMLElement) => {
    link.scrollIntoView()
    link.click()
  })
  await page.waitForURL(/fact=/)
  await expect(page.locator('#evidence')).toBeVisible()
  expect(asked, 'the page was not loaded anew').toEqual([])
})
