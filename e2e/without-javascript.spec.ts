import { inLanguage } from './addresses.ts'
import { drawnMarks, markOf, marksIn, signOf } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE } from './languages.ts'
import { type Figure, growthOf2024, readRecorded, victoryOf1954 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ javaScriptEnabled: false })

test('the picture fits whatever room it is given, and is drawn for no room that it never has', async ({ page, recorded }) => {
  const shown = page.locator('[data-form]:visible')
  const fact = growthOf2024(recorded).id
  const rooms = [
    { address: '/', widths: [640, 1099, 1440] },
    { address: `/?fact=${fact}`, widths: [640, 1100, 1440] },
    { address: '/?view=chart', widths: [360, 639, 640] },
    { address: '/timeline', widths: [360, 640, 1440] },
  ]
  for (const { address, widths } of rooms) {
    await page.goto(address)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expect(shown, `${address} at ${width}`).toHaveCount(1)
    }
  }
  await page.goto('/')
  await expect(page.locator('[data-form="narrow"]')).toHaveCount(0)
  await page.setViewportSize({ width: 639, height: 800 })
  await expect(page.locator('[data-form]').first()).toBeHidden()
  await expect(page.getByRole('region', { name: 'Danh sách' }).locator('[data-fact]').first()).toBeVisible()
})

for (const { code, prefix, home, words } of FIRST_LANGUAGE) {
  test(`the picture is there without JavaScript, and a mark is a link to its sentence (${code})`, async ({ page, recorded }) => {
    const figure = growthOf2024(recorded)
    await page.goto(`${home}?province=dien-bien`)
    expect((await drawnMarks(page)).length).toBeGreaterThan(20)
    await signOf(markOf(page, figure.id)).click()
    await expect(page).toHaveURL(`${home}?province=dien-bien&fact=${figure.id}`)
    const evidence = page.getByRole('complementary', { name: words.evidence })
    await expect(evidence.getByRole('heading').first()).toContainText(words.growthValue)
    await expect(evidence.locator('mark').filter({ hasText: '6,07%' }).first()).toBeVisible()
    await evidence.getByRole('link', { name: words.close }).click()
    await expect(page).toHaveURL(`${home}?province=dien-bien`)
    await expect(evidence).toBeHidden()
  })

  test(`the filters are a form without JavaScript (${code})`, async ({ page }) => {
    await page.goto(home)
    const filters = page.getByRole('form', { name: words.filters })
    await filters.locator('summary').filter({ hasText: words.province }).first().click()
    await filters.getByRole('checkbox', { name: new RegExp(`^${words.dienBien}`) }).check()
    await filters.locator('summary').filter({ hasText: words.years }).first().click()
    await filters.getByRole('spinbutton', { name: words.yearFrom }).fill('2020')
    await filters.getByRole('spinbutton', { name: words.yearTo }).fill('2024')
    await filters.getByRole('button', { name: words.apply }).locator('visible=true').click()
    await expect(page).toHaveURL(`${home}?province=dien-bien&time=2020..2024`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.dienBien)
    expect((await drawnMarks(page)).length).toBeGreaterThan(10)
  })

  test(`every other page tells its content without JavaScript (${code})`, async ({ page, recorded }) => {
    const figure = growthOf2024(recorded)
    const victory = victoryOf1954(recorded)
    const article = figure.evidence[0]?.article ?? ''
    const go = (path: string) => page.goto(inLanguage(prefix, path))
    const main = page.getByRole('main')

    await go('/?view=table')
    await expect.soft(main.getByRole('table').locator('tbody [data-fact]').first()).toBeVisible()

    await go('/timeline')
    expect.soft(await marksIn(page).count(), 'milestones drawn on the timeline').toBeGreaterThan(10)
    await expect.soft(main.locator(`[data-fact="${victory.id}"]`).locator('visible=true').first()).toBeVisible()

    await go('/indicators')
    await expect.soft(main.getByRole('link', { name: words.growth }).first()).toBeVisible()

    await go('/indicators/grdp-growth')
    const drawn = await marksIn(page).count()
    expect.soft(drawn, 'figures drawn for the indicator').toBeGreaterThan(4)
    await expect.soft(main.getByRole('table').getByText(beginning(figure)).first()).toBeVisible()

    await go('/provinces')
    await expect.soft(main.getByRole('link', { name: words.dienBien }).first()).toBeVisible()

    await go('/provinces/dien-bien')
    await expect.soft(main.getByText(words.laiChau).locator('visible=true').first()).toBeVisible()
    await expect.soft(main.getByText(words.growthValue).locator('visible=true').first()).toBeVisible()

    await go('/articles')
    await expect.soft(main.locator(`a[href*="/articles/${article}"]`).first()).toBeVisible()

    await go(`/articles/${article}`)
    await expect.soft(main.getByText('6,07%').locator('visible=true').first()).toBeVisible()
    await expect.soft(main.locator(`a[href*="${figure.id}"]`).locator('visible=true').first()).toBeVisible()

    await go(`/f/${figure.id}`)
    await expect.soft(main.locator('mark').filter({ hasText: '6,07%' }).first()).toBeVisible()
    expect.soft(await marksIn(page).count(), 'the figure stands in its series').toBeGreaterThan(1)

    await go(`/events/${victory.id}`)
    await expect.soft(main.locator('blockquote').first()).toBeVisible()
  })
}

test('every figure of the shown panels is drawn without JavaScript', async ({ page, request }) => {
  await page.goto('/?province=dien-bien&indicator=grdp-growth&time=2000..2027')
  const { figures } = await readRecorded(request, 'province=dien-bien&indicator=grdp-growth&time=2000..2027')
  const drawn = (await drawnMarks(page)).filter(({ kind }) => kind === 'figure').map(({ fact }) => fact)
  expect(drawn.sort()).toEqual(figures.map(({ id }) => id).sort())
})

test('the search field of the header is a form without JavaScript', async ({ page }) => {
  await page.goto('/indicators')
  const field = page.getByRole('search').getByRole('searchbox')
  await field.fill('san bay')
  await field.press('Enter')
  await expect(page).toHaveURL('/?q=san+bay')
  await expect(page.getByRole('search').getByRole('searchbox')).toHaveValue('san bay')
})

/** The words of a figure's sentence before the first of them that is marked. */
function beginning({ evidence: [quote] }: Figure): string {
  const first = Math.min(...(quote?.marks.map(({ start }) => start) ?? []))
  return [...(quote?.exact ?? '')].slice(0, first).join('').trim()
}
