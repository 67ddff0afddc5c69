import type { Page } from '@playwright/test'
import { drawnMarks, markOf, signOf, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { growthOf2024 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

for (const language of LANGUAGES) {
  const { code, home, words } = language

  test(`a reader narrows down, chooses a mark and reads its sentence, and the link shows it all to another (${code})`, async ({
    page,
    context,
    recorded,
    openContext,
  }) => {
    const figure = growthOf2024(recorded)
    const quote = figure.evidence[0]?.exact ?? ''
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(home)

    const visited = [page.url()]
    await chooseProvince(page, language, words.dienBien)
    await expect(page).toHaveURL(`${home}?province=dien-bien`)
    visited.push(page.url())
    await writeYear(page, language, words.yearFrom, '2020')
    await expect(page).toHaveURL(/province=dien-bien&time=2020\.\.latest$/)
    visited.push(page.url())
    await writeYear(page, language, words.yearTo, '2024')
    await expect(page).toHaveURL(/province=dien-bien&time=2020\.\.2024$/)
    visited.push(page.url())

    const mark = markOf(page, figure.id)
    await expect(mark).toHaveAccessibleName(
      new RegExp(`${words.growth}, ${words.quarter}.*${words.growthValue}.*${words.dienBien}`.replaceAll(' ', '\\s'), 'i'),
    )
    await signOf(mark).click()
    await expect(page).toHaveURL(new RegExp(`time=2020\\.\\.2024&fact=${figure.id}$`))
    const evidence = page.getByRole('complementary', { name: words.evidence })
    await expect(evidence).toBeVisible()
    await expect(evidence.getByRole('heading').first()).toContainText(words.growthValue)
    await expect(
      evidence
        .locator('blockquote mark')
        .filter({ hasText: `${words.number}:` })
        .first(),
    ).toContainText('6,07%')
    expect(bare(await evidence.locator('blockquote').first().innerText())).toContain(bare(quote.slice(0, 30)))
    const told = await story(page)

    await page.getByRole('banner').getByRole('button', { name: language.share }).click()
    const dialog = page.getByRole('dialog', { name: language.share })
    await dialog.getByRole('button', { name: language.copyTheLink }).click()
    await expect(dialog.getByRole('status').filter({ hasText: words.copied })).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(page.url())
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(evidence, 'Esc closes the dialog, not what lies under it').toBeVisible()

    await test.step('another reader opens the link', async () => {
      const other = await (await openContext()).newPage()
      await other.goto(link)
      await takeInHand(other)
      expect(await story(other)).toEqual(told)
    })

    await test.step('the page loaded again keeps all of it', async () => {
      await page.reload()
      await takeInHand(page)
      expect(await story(page)).toEqual(told)
    })

    await test.step('Back undoes each step', async () => {
      for (const address of visited.reverse()) {
        await page.goBack()
        await expect(page).toHaveURL(address)
        await expect(evidence).toBeHidden()
      }
      await expect(page.getByRole('form', { name: words.filters }).getByRole('checkbox', { checked: true })).toHaveCount(0)
    })
  })

  test(`the link of the evidence opens the fact's own page with its sentence (${code})`, async ({
    page,
    context,
    recorded,
    openContext,
  }) => {
    const figure = growthOf2024(recorded)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${home}?province=dien-bien&fact=${figure.id}`)
    const evidence = page.getByRole('complementary', { name: words.evidence })
    await evidence.getByRole('button', { name: words.copyLink }).click()
    await expect(evidence.getByRole('status').filter({ hasText: words.copied })).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await (await openContext()).newPage()
    await other.goto(link)
    await expect(other.getByRole('main')).toContainText(words.growthValue)
    await expect(other.getByRole('main').locator('mark').filter({ hasText: '6,07%' }).first()).toBeVisible()
  })
}

test('the same mark closes the evidence that it opened', async ({ page, recorded }) => {
  const figure = growthOf2024(recorded)
  await page.goto('/?province=dien-bien')
  await takeInHand(page)
  await signOf(markOf(page, figure.id)).click()
  const evidence = page.getByRole('complementary', { name: 'Bằng chứng' })
  await expect(evidence).toBeVisible()
  await signOf(markOf(page, figure.id)).click()
  await expect(evidence).toBeHidden()
  await expect(page).toHaveURL('/?province=dien-bien')
})

/** Everything that must be the same for another reader: the address, the chosen fact, the filters, the marks shown. */
async function story(page: Page) {
  const address = new URL(page.url())
  return {
    address: address.pathname + address.search,
    heading: await page.getByRole('heading', { level: 1 }).innerText(),
    evidence: await page.locator('#evidence h2').innerText(),
    quote: await page.locator('#evidence blockquote').first().innerText(),
    chosen: await page.locator('[data-fact][data-kind][aria-current]:visible').first().getAttribute('data-fact'),
    marks: (await drawnMarks(page)).map(({ fact }) => fact).sort(),
  }
}

async function chooseProvince(page: Page, { words }: Language, name: string): Promise<void> {
  const filters = page.getByRole('form', { name: words.filters })
  await filters.locator('summary').filter({ hasText: words.province }).first().click()
  await filters.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
}

async function writeYear(page: Page, { words }: Language, label: string, year: string): Promise<void> {
  const filters = page.getByRole('form', { name: words.filters })
  const field = filters.getByRole('spinbutton', { name: label })
  if (!(await field.isVisible())) await filters.locator('summary').filter({ hasText: words.years }).first().click()
  await field.fill(year)
  await field.press('Enter')
}

/** Words alone, whatever spaces and hidden names of markings stand between them. */
function bare(text: string): string {
  return text
    .replace(/(số liệu|thời gian|tình trạng|figure|time|status):\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
