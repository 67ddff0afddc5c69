import type { Page } from '@playwright/test'
import { marksIn, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE } from './languages.ts'
import { daysOf, growthOf2024, type Recorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const PROVINCE = 'province=dien-bien'

test('what was opened and has the focus before the picture comes alive stays so', async ({ page }) => {
  await page.goto(`/?${PROVINCE}&indicator=income-per-capita&time=2004..2024`)
  await page.locator('summary', { hasText: 'điều cần biết' }).filter({ visible: true }).first().focus()
  await page.keyboard.press('Enter')
  await takeInHand(page)
  const remark = page.locator('[data-live] details[open] > summary')
  await expect(remark).toBeVisible()
  await expect(remark).toBeFocused()
})

for (const { code, home, words } of FIRST_LANGUAGE) {
  test(`the keyboard alone reaches a panel, walks its marks, opens and closes evidence (${code})`, async ({ page, recorded }) => {
    await page.goto(`${home}?${PROVINCE}&indicator=grdp-growth`)
    await takeInHand(page)
    const panel = page.locator('[data-panel="grdp-growth"]:visible')
    const inTime = await marksIn(panel)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fact') ?? ''))
      .then((facts) => facts.toSorted((a, b) => firstDay(recorded, a) - firstDay(recorded, b)))
    expect(inTime.length).toBeGreaterThan(4)

    await tabTo(page, () => focusedFact(page, '[data-panel="grdp-growth"]'))
    await page.keyboard.press('Home')
    expect(firstDay(recorded, await focused(page))).toBe(firstDay(recorded, inTime[0] ?? ''))
    const walked = [await focused(page)]
    while (walked.length < inTime.length) {
      await page.keyboard.press('ArrowRight')
      walked.push(await focused(page))
    }
    expect(new Set(walked).size, 'each mark is passed once').toBe(inTime.length)
    expect(
      walked.map((fact) => firstDay(recorded, fact)),
      'in the order of time',
    ).toEqual(inTime.map((fact) => firstDay(recorded, fact)))
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe(walked.at(-2))
    await page.keyboard.press('End')
    const last = await focused(page)
    expect(last).toBe(walked.at(-1))

    await page.keyboard.press('Enter')
    const evidence = page.getByRole('complementary', { name: words.evidence })
    await expect(evidence).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`fact=${last}`))
    await page.keyboard.press('Escape')
    await expect(evidence).toBeHidden()
    await expect(page).not.toHaveURL(/fact=/)
    await expect.poll(() => focused(page), 'the mark that opened it has the focus again').toBe(last)
  })

  test(`"/" leads to the search, and the first Tab to a way past the navigation (${code})`, async ({ page }) => {
    await page.goto(`${home}?${PROVINCE}`)
    await takeInHand(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: words.skip })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('/')
    const search = page.getByRole('searchbox', { name: words.search })
    await expect(search).toBeFocused()
    await expect(search).toHaveValue('')
    await page.keyboard.type('a/b')
    await expect(search, 'inside a field "/" is a letter').toHaveValue('a/b')
  })

  test(`+ and − zoom, 0 leads back to the first window, the handles are sliders (${code})`, async ({ page }) => {
    await page.goto(`${home}?${PROVINCE}`)
    await takeInHand(page)
    const [from, to] = [page.getByRole('slider', { name: words.windowFrom }), page.getByRole('slider', { name: words.windowTo })]
    const years = async () => {
      const [first, last] = await Promise.all([from, to].map((handle) => handle.getAttribute('aria-valuenow')))
      return Number(last) - Number(first)
    }
    const whole = await years()
    expect(whole).toBeGreaterThan(0)
    await expect(from).toHaveAttribute('aria-valuetext', /2004/)

    await tabTo(page, () => focusedFact(page, '[data-panel]'))
    await page.keyboard.press('+')
    await expect(page).toHaveURL(/time=/)
    await expect.poll(years, '+ shows a shorter time').toBeLessThan(whole)
    const shorter = await years()
    await page.keyboard.press('-')
    await expect.poll(years, '− shows a longer time').toBeGreaterThan(shorter)
    await page.keyboard.press('+')
    await page.keyboard.press('0')
    await expect(page).toHaveURL(`${home}?${PROVINCE}`)
    await expect.poll(years).toBe(whole)

    await from.focus()
    const start = Number(await from.getAttribute('aria-valuenow'))
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => Number(await from.getAttribute('aria-valuenow'))).toBeGreaterThan(start)
    await expect(page).toHaveURL(/time=2005/)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => Number(await from.getAttribute('aria-valuenow'))).toBe(start)
    await to.focus()
    await page.keyboard.press('End')
    await expect(to).toHaveAttribute('aria-valuetext', /2050/)
    await expect(to).toHaveAttribute('aria-valuenow', (await to.getAttribute('aria-valuemax')) ?? '')
    await from.focus()
    await page.keyboard.press('Home')
    await expect(from).toHaveAttribute('aria-valuenow', (await from.getAttribute('aria-valuemin')) ?? '')
  })
}

test('each panel and lane is one stop of the Tab key', async ({ page }) => {
  await page.goto(`/?${PROVINCE}`)
  await takeInHand(page)
  const stops = await page.locator('[data-panel]:visible, [data-lane]:visible').evaluateAll((plots) =>
    plots.map((plot) => ({
      plot: plot.getAttribute('data-panel') ?? plot.getAttribute('data-lane'),
      marks: plot.querySelectorAll('[data-fact][data-kind]').length,
      stops: [...plot.querySelectorAll<SVGElement | HTMLElement>('a, button, [tabindex]')].filter(
        (element) => element.tabIndex >= 0,
      ).length,
    })),
  )
  expect(stops.length).toBeGreaterThan(4)
  for (const { plot, marks, stops: count } of stops.filter(({ plot }) => plot !== 'lens')) {
    expect.soft(count, `${plot} with ${marks} marks`).toBe(marks > 0 ? 1 : 0)
  }
})

test('evidence that the address brought along closes by Esc and leads to its mark', async ({ page, recorded }) => {
  const figure = growthOf2024(recorded)
  await page.goto(`/?${PROVINCE}&fact=${figure.id}`)
  await takeInHand(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Bằng chứng' })).toBeHidden()
  await expect.poll(() => focused(page)).toBe(figure.id)
})

/** Presses Tab until `arrived`, as a reader would; a page whose Tab key leads nowhere fails. */
async function tabTo(page: Page, arrived: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await arrived()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('80 presses of Tab did not lead there')
}

function focusedFact(page: Page, plot: string): Promise<boolean> {
  return page.evaluate(
    (selector) =>
      document.activeElement?.closest(selector) !== null && document.activeElement?.hasAttribute('data-fact') === true,
    plot,
  )
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-fact') ?? 'no mark')
}

function firstDay(recorded: Recorded, id: string): number {
  const fact = [...recorded.figures, ...recorded.milestones].find((candidate) => candidate.id === id)
  if (!fact) throw new Error(`${id} is focused and the API does not hold it`)
  return daysOf(fact).start
}
