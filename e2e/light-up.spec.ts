import type { Page } from '@playwright/test'
import { markOf, signOf, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'
import { articlesOf, growthOf2024, type Recorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const ADDRESS = '/?province=dien-bien'

for (const kind of ['milestone', 'figure'] as const) {
  test(`looking at a ${kind} lights everything that the same article states, and dims all else`, async ({ page, recorded }) => {
    await page.goto(ADDRESS)
    await takeInHand(page)
    const subject = await someMark(page, kind, recorded)
    await signOf(markOf(page, subject)).hover()
    await expect.poll(() => opacities(page).then((seen) => seen.some(({ opacity }) => opacity < 0.5))).toBe(true)
    const own = articlesOf(factOf(recorded, subject), recorded)
    const seen = await opacities(page)
    for (const { fact, opacity } of seen) {
      const related = [...articlesOf(factOf(recorded, fact), recorded)].some((article) => own.has(article))
      if (related) expect.soft(opacity, `${fact} shares an article with ${subject}`).toBe(1)
      else expect.soft(opacity, `${fact} shares none with ${subject}`).toBeCloseTo(0.38, 1)
    }
    const other = kind === 'milestone' ? 'o_' : 'e_'
    const lit = seen.filter(({ fact, opacity }) => opacity === 1 && fact.startsWith(other))
    expect(lit.length, `a ${kind} lights marks of the other kind`).toBeGreaterThan(0)

    await page.getByRole('heading', { level: 1 }).hover()
    await expect.poll(() => opacities(page).then((after) => after.every(({ opacity }) => opacity === 1))).toBe(true)
  })
}

test('looking at a mark tells it in full beside it, off all that is lit', async ({ page, recorded }) => {
  await page.goto(ADDRESS)
  await takeInHand(page)
  await signOf(markOf(page, growthOf2024(recorded).id)).hover()
  const tooltip = page.locator('[data-tooltip]')
  await expect(tooltip).toBeVisible()
  await expect(tooltip).toContainText('6,07')
  await expect(tooltip).toContainText('ước')
  await expect(tooltip).toContainText('Quý I/2024', { ignoreCase: true })
  const [told, mark] = await Promise.all([tooltip.boundingBox(), signOf(markOf(page, growthOf2024(recorded).id)).boundingBox()])
  expect(
    told &&
      mark &&
      Math.min(told.x + told.width, mark.x + mark.width) > Math.max(told.x, mark.x) &&
      Math.min(told.y + told.height, mark.y + mark.height) > Math.max(told.y, mark.y),
    'it does not cover its own mark',
  ).toBe(false)
})

for (const { code, prefix, words } of LANGUAGES) {
  test(`the crosshair names its day and says where there is no figure (${code})`, async ({ page }) => {
    await page.goto(`${prefix || '/'}?province=dien-bien`)
    await takeInHand(page)
    const plot = page.locator('[data-panel="budget-revenue"]:visible')
    await plot.scrollIntoViewIfNeeded()
    const box = await plot.boundingBox()
    if (!box) throw new Error('the panel of budget revenue is not shown')
    // A little before the middle of 2004 to 2027 lies in 2015, of which no article states budget revenue.
    await page.mouse.move(box.x + box.width * 0.49, box.y + 12)
    await expect(plot.getByText(words.noFigure)).toBeVisible()
    await expect(
      page
        .getByText(/^(\d{1,2}\/2015|[A-Z][a-z]{2}\s2015)$/)
        .locator('visible=true')
        .first(),
    ).toBeVisible()
    const income = page.locator('[data-panel="income-per-capita"]:visible')
    await expect(income.getByText(words.noFigure), 'income of 2015 is stated').toBeHidden()
    await expect(income.locator('circle'), 'a dot on the mark in force').toHaveCount(1)
    await page.getByRole('heading', { level: 1 }).hover()
    await expect(plot.getByText(words.noFigure)).toBeHidden()
  })
}

test('who asks for less motion gets none', async ({ page }) => {
  await page.goto(ADDRESS)
  await takeInHand(page)
  await page.getByRole('button', { name: 'Phóng to' }).click()
  await expect(page).toHaveURL(/time=/)
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => `${animation.constructor.name} ${String((animation.effect as KeyframeEffect | null)?.target)}`),
  )
  expect(moving).toEqual([])
  // In one step: what is drawn anew between finding and reading has no style any more.
  const durations = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('[data-fact][data-kind], [data-fact][data-kind] *, #main button')]
    const shown = elements.filter((element) => element.checkVisibility())
    return [...new Set(shown.map((element) => getComputedStyle(element).transitionDuration))]
  })
  expect(durations.length).toBeGreaterThan(0)
  expect(
    durations.every((duration) => duration.split(', ').every((part) => Number.parseFloat(part) === 0)),
    durations.join(),
  ).toBe(true)
})

/** The weakest opacity between a mark's sign and the page; in one step, as what is drawn anew meanwhile has no style any more. */
function opacities(page: Page): Promise<readonly { fact: string; opacity: number }[]> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('[data-fact][data-kind]')].filter((mark) => mark.checkVisibility())
    return marks.map((mark) => {
      let opacity = 1
      for (let at: Element | null = mark.querySelector('[class*="sign"]'); at; at = at.parentElement) {
        opacity = Math.min(opacity, Number(getComputedStyle(at).opacity))
      }
      return { fact: mark.getAttribute('data-fact') ?? '', opacity }
    })
  })
}

/** A mark in a lane or panel whose article also states something of the other kind that is drawn. */
async function someMark(page: Page, kind: 'milestone' | 'figure', recorded: Recorded): Promise<string> {
  const drawn = await page
    .locator('[data-fact][data-kind]:visible')
    .evaluateAll((marks) =>
      marks.map((mark) => ({ fact: mark.getAttribute('data-fact') ?? '', kind: mark.getAttribute('data-kind') })),
    )
  const found = drawn.find(
    (mark) =>
      mark.kind === kind &&
      drawn.some(
        (other) =>
          other.kind !== kind &&
          [...articlesOf(factOf(recorded, mark.fact), recorded)].some((article) =>
            articlesOf(factOf(recorded, other.fact), recorded).has(article),
          ),
      ),
  )
  if (!found) throw new Error(`no ${kind} is drawn that shares an article with a mark of the other kind`)
  return found.fact
}

function factOf(recorded: Recorded, id: string) {
  const fact = [...recorded.figures, ...recorded.milestones].find((candidate) => candidate.id === id)
  if (!fact) throw new Error(`${id} is drawn and the API does not hold it`)
  return fact
}
