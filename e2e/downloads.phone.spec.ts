import { inLanguage } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE } from './languages.ts'
import { growthOf2024 } from './recorded.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { code, prefix } of FIRST_LANGUAGE) {
  test(`the menu of downloads fits a phone and its links fit a finger (${code})`, async ({ page, recorded }) => {
    for (const path of ['/?province=dien-bien', '/indicators/grdp-growth', `/f/${growthOf2024(recorded).id}`]) {
      await page.goto(inLanguage(prefix, path))
      const menu = page.locator('details').filter({ hasText: 'SDMX-CSV' })
      await menu.locator('summary').tap()
      const links = menu.getByRole('link')
      await expect(links).toHaveCount(9)
      for (const link of await links.all()) {
        expect.soft((await link.boundingBox())?.height ?? 0, `${path} ${await link.innerText()}`).toBeGreaterThanOrEqual(44)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
  })
}
