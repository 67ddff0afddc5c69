import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE } from './languages.ts'

test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } })

const FINGER = 44

for (const { code, home, share } of FIRST_LANGUAGE) {
  test(`the share dialog fits a phone, with targets for fingers (${code})`, async ({ page }) => {
    await page.goto(`${home}?province=dien-bien`)
    await page.getByRole('banner').getByRole('button', { name: share }).tap()
    const dialog = page.getByRole('dialog', { name: share })
    await expect(dialog).toBeVisible()
    for (const part of await dialog.locator('summary').all()) await part.tap()
    await expect(dialog.getByRole('img')).toBeVisible()
    const overflow = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(overflow, 'nothing is cut at the side').toBeLessThanOrEqual(0)
    for (const target of await dialog.locator('button, summary, label:has(input), a, input[type=text]').all()) {
      const box = await target.boundingBox()
      expect.soft(box?.height ?? 0, await target.innerText()).toBeGreaterThanOrEqual(FINGER - 0.5)
      expect.soft((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    }
  })
}
