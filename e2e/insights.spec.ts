import { takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

test('two figures that do not agree stand side by side with their sentences, the difference marked and the reason told', async ({
  page,
}) => {
  await page.goto('/indicators/income-per-capita?province=dien-bien')
  const pair = page.getByRole('region', { name: 'Hai con số chưa khớp' })
  await expect(pair.getByText('10,7').first()).toBeVisible()
  await expect(pair.getByText('12,5').first()).toBeVisible()
  await expect(pair.getByText('chênh nhau 1,8')).toBeVisible()
  await expect(pair.locator('mark').first()).toBeVisible()
  await expect(pair.getByText('Lời người duyệt')).toBeVisible()
  await expect(page.locator('[data-whisker]:visible')).toHaveCount(1)
})

test('the dashboard draws the range alike before and after JavaScript takes over, and its remark opens by keyboard', async ({
  page,
  openContext,
}) => {
  const address = '/?province=dien-bien&indicator=income-per-capita&time=2004..2024'
  const values = async (from: typeof page) => {
    const whisker = from.locator('[data-whisker]:visible')
    await expect(whisker).toHaveCount(1)
    const read = async (name: string) => Number(await whisker.getAttribute(name))
    return { low: await read('data-low'), high: await read('data-high') }
  }
  const drawn = await (await openContext({ javaScriptEnabled: false })).newPage()
  await drawn.goto(address)
  const before = await values(drawn)
  await page.goto(address)
  await takeInHand(page)
  const after = await values(page)
  expect(before.low - before.high).toBeGreaterThan(1)
  expect(Math.abs(after.low - before.low)).toBeLessThan(1)
  expect(Math.abs(after.high - before.high)).toBeLessThan(1)

  const mark = page.locator('summary', { hasText: 'điều cần biết' }).filter({ visible: true }).first()
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('không khớp 10,7 triệu đồng').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem câu gốc ở trang chỉ tiêu' }).filter({ visible: true })).toHaveAttribute(
    'href',
    /\/indicators\/income-per-capita.*#remarks$/,
  )
})

test('a figure tells its life from plan to outcome, and a derived one the sum that it closes with', async ({
  page,
  recorded,
}) => {
  const estimate = recorded.figures.find(
    ({ indicator, measure, obsStatus }) => indicator === 'tourism-revenue' && measure === 'value' && obsStatus === 'E',
  )
  await page.goto(`/f/${estimate?.id}`)
  const life = page.getByRole('region', { name: 'Vòng đời của con số' })
  await expect(life.getByRole('listitem')).toHaveCount(2)
  await expect(life.getByRole('listitem').nth(0)).toContainText('kế hoạch')
  await expect(life.getByRole('listitem').nth(1)).toContainText('con số đang xem')
  await life.getByRole('link', { name: /525/ }).click()
  await expect(page.locator('[data-closes=yes]')).toContainText('Khớp trong phạm vi làm tròn')
  await expect(page.getByRole('list', { name: 'Các con số trong công thức' }).getByRole('listitem')).toHaveCount(2)
})

test('a province’s promises stand beside their outcomes, counted', async ({ page }) => {
  await page.goto('/provinces/dien-bien')
  await page.getByRole('link', { name: 'Lời hứa và kết quả' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lời hứa và kết quả, Điện Biên')
  const counts = page.getByRole('navigation', { name: 'Đếm theo kết quả' })
  const silent = page.getByRole('region', { name: /^Quá hạn, chưa có tin/ })
  const rows = await silent.getByRole('heading', { name: 'Đã hẹn' }).count()
  expect(rows).toBeGreaterThan(3)
  await expect(counts.getByRole('link', { name: /chưa có tin/ })).toHaveText(`${rows} Quá hạn, chưa có tin`)
  await expect(silent.getByText(/quá hạn \d+ ngày, chưa có tin/).first()).toBeVisible()
})

test('the silences are a table that the arrow keys walk, each silent cell leads to what was read', async ({ page }) => {
  await page.goto('/silence?province=dien-bien&time=2022..2024&indicator=grdp-growth,budget-revenue')
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Chỉ tiêu', '2022', '2023', '2024'])
  const growth = table.getByRole('link', { name: 'Tăng trưởng GRDP, 2023: ' })
  await growth.focus()
  await page.keyboard.press('ArrowRight')
  await expect(table.getByRole('link', { name: 'Tăng trưởng GRDP, 2024: ' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const silent = table.getByRole('link', { name: /^Thu ngân sách, 2022: đã đọc \d+ bài, không bài nào nêu/ })
  await expect(silent).toBeFocused()
  const count = Number(/đọc (\d+)/.exec((await silent.getAttribute('aria-label')) ?? '')?.[1])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#read-dien-bien-2022$/)
  await expect(page.locator('#read-dien-bien-2022').getByRole('link')).toHaveCount(count)
})

test('the silences fit a narrow screen without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/en/silence?province=dien-bien')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Silences, Dien Bien')
  await expect(page.getByText('none of', { exact: false }).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
