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
