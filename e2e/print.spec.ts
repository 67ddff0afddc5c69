import { drawnMarks, livePicture } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'
import { growthOf2024 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

for (const { code, home, words } of LANGUAGES) {
  test(`on paper the picture and the evidence are whole, and what only a screen can do is gone (${code})`, async ({
    page,
    recorded,
  }) => {
    const figure = growthOf2024(recorded)
    await page.goto(`${home}?province=dien-bien&fact=${figure.id}`)
    await expect(livePicture(page)).toBeVisible()
    const onScreen = new Set((await drawnMarks(page)).map(({ fact }) => fact))
    // A browser tells the page before it prints; the emulation of paper does not.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    // A4 landscape less its margins.
    await page.setViewportSize({ width: 1017, height: 688 })

    const evidence = page.getByRole('complementary', { name: words.evidence })
    await expect(evidence.locator('blockquote').first()).toBeVisible()
    await expect(evidence.locator('mark').filter({ hasText: '6,07%' }).first()).toBeVisible()
    const [whole, seen] = await evidence.evaluate((panel) => [panel.scrollHeight, panel.clientHeight])
    expect(whole, 'nothing of the evidence is cut off').toBeLessThanOrEqual((seen ?? 0) + 1)

    await expect
      .poll(async () => new Set((await drawnMarks(page)).map(({ fact }) => fact)).size)
      .toBeGreaterThanOrEqual(onScreen.size)
    await expect(page.getByText(words.howToRead).locator('visible=true').first()).toBeVisible()
    await expect(page.getByText(words.printedFrom).first()).toBeVisible()
    await expect(page.getByText(words.printedFrom).first(), 'an address that can be typed').toContainText(page.url())
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1017)

    for (const gone of [
      page.getByRole('navigation', { name: words.mainPages }),
      page.getByRole('search'),
      page.getByRole('form', { name: words.filters }),
      page.getByRole('button', { name: words.copyLink }),
      page.getByRole('button', { name: words.zoomIn }),
      page.getByRole('slider', { name: words.windowFrom }),
      evidence.getByRole('link', { name: words.close }),
    ]) {
      await expect.soft(gone).toBeHidden()
    }
  })
}

test('dark screens print dark ink on white paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto('/?province=dien-bien')
  const [ground, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return [style.backgroundColor, style.color].map(
      (colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3,
    )
  })
  expect(ground).toBeGreaterThan(240)
  expect(ink).toBeLessThan(60)
})
