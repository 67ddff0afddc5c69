import { takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'

const FACTS = 'ol a[data-soft="stay"]'

test('a list stands in a document once, opens its facts beside it and is there again on the way back', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/timeline')).text()
  const asData = [...html.matchAll(/<script>self\.__next_f\.push\(.*?<\/script>/gs)].map(([script]) => script).join('')
  const listed = [...html.matchAll(/<a [^>]*data-fact="([oe]_\w{6})"[^>]*data-soft="stay"/g)].map(([, id]) => id)
  expect(listed.length).toBeGreaterThan(20)
  expect(listed.filter((id) => asData.includes(`${id}`))).toEqual([])

  await page.goto('/timeline')
  const facts = page.locator(FACTS)
  await expect(facts).toHaveCount(listed.length)
  await facts.nth(3).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/fact=/)
  await expect(page.locator('#evidence'), 'what was chosen has the focus').toBeFocused()
  await expect(facts.nth(3)).toHaveAttribute('aria-current', 'true')
  await page.goBack()
  await expect(page.locator('#evidence')).toHaveCount(0)
  await expect(facts).toHaveCount(listed.length)
  await expect(page.locator(`${FACTS}[aria-current]`)).toHaveCount(0)
})

test('a box that is ticked in a menu keeps the focus on the page that it leads to and on the way back, and the list stays as narrow as what is typed', async ({
  page,
}) => {
  await page.goto('/timeline?time=1990..2000')
  await takeInHand(page)
  const menu = page.locator('details[data-menu]').first()
  await menu.locator('summary').first().click()
  const typed = menu.getByRole('searchbox')
  await typed.fill('dien')
  const box = menu.getByRole('checkbox', { name: /^Điện Biên/ })
  const others = menu.locator('[data-option]:visible')
  const narrow = await others.count()
  await box.focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/province=dien-bien/)
  await expect(box).toBeChecked()
  await expect(box, 'on the page that it leads to').toBeFocused()
  await expect(typed).toHaveValue('dien')
  await expect(others).toHaveCount(narrow)
  await page.goBack()
  await expect(box).not.toBeChecked()
  await expect(box, 'on the way back').toBeFocused()
})
