import { expect, test } from './fixtures.ts'
import { EMBEDDED, slackOf } from './framed.ts'

test('on a phone every frame of the demo page fits its content, and none is wider than the page', async ({ page }) => {
  await page.goto('/en/embed-demo')
  for (const frame of await page.locator('iframe').all()) {
    await frame.evaluate((element) => element.scrollIntoView())
    await expect(frame.contentFrame().locator('[data-fact], [data-fact-card]').first()).toBeAttached()
    await expect.poll(() => slackOf(frame), { message: (await frame.getAttribute('src')) ?? '' }).toBe(0)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('an embed asks for no more than 280 pixels of width', async ({ openContext, recorded }) => {
  // What the server drew is what must fit: the live drawing lays itself out for the room that it finds.
  const page = await (await openContext({ javaScriptEnabled: false, viewport: { width: 280, height: 700 } })).newPage()
  for (const { title, path } of EMBEDDED) {
    await page.goto(`/embed${path(recorded)}`)
    const widest = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(`${title}: ${widest}`).toBe(`${title}: 280`)
  }
})
