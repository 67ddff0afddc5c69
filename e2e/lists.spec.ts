import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('a long list goes on from where an earlier part ended, and what is chosen in it stays in its part', async ({
  page,
  request,
}) => {
  const first = await (await request.get('/api/v1/events?limit=20')).json()
  const rest = await (await request.get(`/api/v1/events?limit=1000&cursor=${first.next}`)).json()
  await page.goto(`/timeline?cursor=${first.next}`)
  const list = page.getByRole('main').locator('ol [data-fact]')
  const shown = await list.evaluateAll((links) => links.map((link) => link.getAttribute('data-fact')))
  expect(shown.sort()).toEqual(rest.data.map(({ id }: { id: string }) => id).sort())
  const parts = page.getByRole('navigation', { name: 'Các phần của danh sách' })
  await expect(parts.getByRole('link', { name: 'Về đầu danh sách' })).toHaveAttribute('href', '/timeline')
  await list.first().click()
  await expect(page).toHaveURL(new RegExp(`/timeline\\?fact=e_\\w{6}&cursor=${first.next}$`))
  await expect(page.getByRole('complementary').getByRole('link', { name: 'Đóng' })).toHaveAttribute(
    'href',
    `/timeline?cursor=${first.next}`,
  )
  await page.goto('/timeline?cursor=nowhere')
  await expect(page.getByRole('status').filter({ hasText: 'nowhere' })).toBeVisible()
  await expect(parts).toBeHidden()
})
