import { drawnMarks, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE } from './languages.ts'
import { growthOf2024 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

for (const { code, home, words } of FIRST_LANGUAGE) {
  test(`on paper the picture and the evidence are whole, and what only a screen can do is gone (${code})`, async ({
    page,
    recorded,
  }) => {
    const figure = growthOf2024(recorded)
    await page.goto(`${home}?province=dien-bien&fact=${figure.id}`)
    await takeInHand(page)
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

test('on paper the sentences of the marks stand under the chart, numbered as the marks are', async ({ page }) => {
  await page.goto('/?province=dien-bien')
  await takeInHand(page)
  const notes = page.getByRole('heading', { name: 'Nguồn, từng câu một' }).locator('..')
  await expect(notes, 'a screen has the evidence itself').toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const sentences = await notes.getByRole('listitem').allInnerTexts()
  const numbers = await page
    .locator('[data-fact][data-kind]:visible text tspan')
    .evaluateAll((spans) => spans.flatMap((span) => /^\[(\d+)\]$/.exec(span.textContent ?? '')?.[1] ?? []).map(Number))
  expect(numbers.length).toBeGreaterThan(15)
  expect(Math.max(...numbers)).toBeLessThanOrEqual(sentences.length)
  const growth = page.locator('[data-kind=figure]:visible', { hasText: '6,07' }).first()
  const number = Number(/\[(\d+)\]$/.exec((await growth.textContent()) ?? '')?.[1])
  expect(sentences[number - 1]).toContain('quý I ước đạt 6,07%')
  expect(sentences[number - 1]).toContain('vtv.vn')
  expect(sentences.map((sentence) => sentence.match(/^\[(\d+)\]/)?.[1])).toEqual(sentences.map((_, index) => String(index + 1)))
})

test('a page fills whole sheets of A4 across, its table to the last row', async ({ page }) => {
  await page.goto('/?province=dien-bien&view=table')
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ])
  expect(sheets.length).toBeGreaterThan(3)
  for (const [width = 0, height = 0] of sheets) {
    expect(Math.abs(width - 842)).toBeLessThan(2)
    expect(Math.abs(height - 595)).toBeLessThan(2)
  }
})

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
