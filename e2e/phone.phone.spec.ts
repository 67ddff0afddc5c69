import type { Locator, Page } from '@playwright/test'
import { inLanguage, PAGES, VIEWS } from './addresses.ts'
import { drawnMarks, marksIn, takeHiddenInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE, LANGUAGES } from './languages.ts'
import { growthOf2024, readRecorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } })

const FINGER = 44

for (const { code, home, words } of FIRST_LANGUAGE) {
  test(`a phone shows the list first, a row opens the evidence as a sheet, and the chart is a switch away (${code})`, async ({
    page,
    request,
    recorded,
  }) => {
    const figure = growthOf2024(recorded)
    await page.goto(`${home}?province=dien-bien`)
    const list = page.getByRole('region', { name: words.list })
    await expect(list).toBeVisible()
    expect(await marksIn(page).count(), 'no chart yet').toBe(0)
    const years = await list.getByRole('heading').allInnerTexts()
    const numbers = years.map((year) => Number(year.match(/\d{4}/)?.[0])).filter((year) => !Number.isNaN(year))
    expect(numbers, 'the newest year on top').toEqual(numbers.toSorted((a, b) => b - a))

    const { figures, milestones } = await readRecorded(request, 'province=dien-bien&time=2020..2024')
    await page.goto(`${home}?province=dien-bien&time=2020..2024`)
    const listed = await list.locator('[data-fact]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-fact') ?? ''))
    expect([...new Set(listed)].sort(), 'all facts of these years').toEqual(
      [...figures, ...milestones].map(({ id }) => id).sort(),
    )
    await page.goBack()

    const row = list.locator(`[data-fact="${figure.id}"]`)
    await row.tap()
    await expect(page).toHaveURL(new RegExp(`fact=${figure.id}$`))
    const sheet = page.getByRole('complementary', { name: words.evidence })
    await expect(sheet).toBeVisible()
    await expect(sheet.locator('mark').filter({ hasText: '6,07%' }).first()).toBeVisible()
    const box = await sheet.boundingBox()
    expect(box?.width, 'the sheet takes the whole width').toBeGreaterThanOrEqual(389)
    expect((box?.y ?? 0) + (box?.height ?? 0), 'and stands at the foot of the screen').toBeCloseTo(844, 0)
    await sheet.getByRole('link', { name: words.close }).tap()
    await expect(sheet).toBeHidden()
    await expect(page).toHaveURL(`${home}?province=dien-bien`)

    await page
      .getByRole('navigation', { name: words.view })
      .getByRole('link', { name: words.chart })
      .locator('visible=true')
      .tap()
    await expect(page).toHaveURL(`${home}?province=dien-bien&view=chart`)
    await expect(marksIn(page).first()).toBeVisible()
    await expect(list).toBeHidden()
    expect((await drawnMarks(page)).length).toBeGreaterThan(20)
    await page.goBack()
    await expect(list).toBeVisible()
  })
}

for (const { code, prefix } of LANGUAGES) {
  test(`no page scrolls sideways on a phone, and what is touched is ${FINGER} px tall (${code})`, async ({ page, recorded }) => {
    const chart = { title: 'the chart', path: () => '/?province=dien-bien&view=chart' }
    for (const { title, path } of code === 'vi' ? [...PAGES, ...VIEWS, chart] : PAGES) {
      await page.goto(inLanguage(prefix, path(recorded)))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), title).toBeLessThanOrEqual(390)
      expect.soft(await smallControls(page), `${title}: controls smaller than a finger`).toEqual([])
    }
  })
}

test('the sheet is pulled down to close', async ({ page, recorded }) => {
  await page.goto(`/?province=dien-bien&fact=${growthOf2024(recorded).id}`)
  const sheet = page.getByRole('complementary', { name: 'Bằng chứng' })
  await expect(sheet).toBeVisible()
  // What the browser adds to the page stands only once the page listens.
  await takeHiddenInHand(page)
  await pullDown(page, sheet, 200)
  await expect(sheet).toBeHidden()
  await expect(page).not.toHaveURL(/fact=/)
})

/** A finger that takes something at its upper edge, moves down and lets go. */
async function pullDown(page: Page, what: Locator, pixels: number): Promise<void> {
  const box = await what.boundingBox()
  if (!box) throw new Error('what is to be pulled is not on the screen')
  const hand = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', down?: number) =>
    hand.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: down === undefined ? [] : [{ x: box.x + box.width / 2, y: box.y + 10 + down }],
    })
  await touch('touchStart', 0)
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', part * pixels)
  await touch('touchEnd')
  await hand.detach()
}

/** Main controls: buttons, filters, fields, switches, navigation, rows of lists. Links inside of text are exempt. */
function smallControls(page: Page): Promise<readonly string[]> {
  return page
    .locator('button, summary, input:not([type=hidden]), select, nav a, [role=search], li > a[data-fact], [role=slider]')
    .locator('visible=true')
    .evaluateAll(
      (controls, least) =>
        controls.flatMap((control) => {
          // A province on a map is as large as the province; what is only told to ears has no size.
          const isDrawn = control instanceof SVGElement
          if (isDrawn || control.closest('.hidden-visually, footer, [aria-hidden="true"]')) return []
          // A tick box is as large as the label that ticks it.
          const target = control.closest('label') ?? control
          const { width, height } = target.getBoundingClientRect()
          const large = Math.round(height) >= least && Math.round(width) >= Math.min(least, 44)
          return large || width === 0 ? [] : [`${control.outerHTML.slice(0, 90)} ${Math.round(width)}×${Math.round(height)}`]
        }),
      FINGER,
    )
}
