import { expect, test } from './fixtures.ts'
import { article, giveDocument, linkFromCommand, person, signInBy } from './reviewing.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const CHI = person('Chi')
const FINGER = 44

test('on a phone the text stands above, the current item is a sheet, and a fact goes on record and back by finger', async ({
  page,
}) => {
  await signInBy(linkFromCommand(CHI), CHI, page.request)
  await page.goto('/review')
  await page.goto(await giveDocument(page, 'tra-vinh.txt', article('615', 'Trà Vinh')))
  const sheet = page.getByRole('region', { name: 'Các điều tìm thấy' })
  await expect(sheet).toContainText('615 tỷ đồng')
  const box = await sheet.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0), 'the sheet stands at the foot of the screen').toBeCloseTo(844, 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing scrolls sideways').toBeLessThanOrEqual(390)
  await expect(page.getByRole('heading', { name: /Kinh tế Trà Vinh/ }).last()).toBeInViewport()
  const small = await page.locator('main button, main nav a, main select, main input').evaluateAll(
    (controls, least) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect()
        return width === 0 || (Math.round(height) >= least && Math.round(width) >= least) ? [] : [control.outerHTML.slice(0, 90)]
      }),
    FINGER,
  )
  expect(small, 'smaller than a finger').toEqual([])

  await sheet.getByRole('button', { name: 'Nhận' }).tap()
  await expect(sheet).toContainText('15/3/1997')
  await sheet.getByRole('button', { name: 'Bỏ', exact: true }).tap()
  await sheet.getByRole('button', { name: 'Xem danh sách' }).tap()
  await expect(sheet.getByRole('listitem').filter({ hasText: '615 tỷ đồng' })).toContainText('đã nhận')
  await page.getByRole('button', { name: 'Công bố 1 điều' }).tap()
  const ask = page.getByRole('dialog')
  await expect(ask.getByRole('button', { name: 'Công bố 1 điều' })).toBeEnabled()
  await ask.getByRole('button', { name: 'Công bố 1 điều' }).tap()
  await expect(page.getByText('Đã công bố 1 điều.')).toBeVisible()
  const address = page.url()
  await page.goto('/provinces/tra-vinh')
  await expect(page.getByRole('main')).toContainText(/615\s+tỷ đồng/)
  await page.goto(address)
  await page.getByRole('button', { name: 'Rút lại' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).tap()
  await expect(page.getByText('Đã rút lại 1 điều.')).toBeVisible()
})
