import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { type Desk, deskCase } from '../lib/operate/fuzz/desk-case.ts'
import { fuzzed } from '../lib/operate/fuzz/fuzz-run.ts'
import { expect, test } from './fixtures.ts'
import { readRecorded } from './recorded.ts'
import {
  article,
  giveDocument,
  linkFromCommand,
  PASSWORD,
  person,
  promiseAndReport,
  publishAll,
  savedPage,
  signInBy,
  takeBack,
} from './reviewing.ts'

// One after the other: attempts to sign in are counted, and nobody signs in more often than people do.
test.describe.configure({ mode: 'serial' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const BINH = person('Bình')
const AN = person('An')
const DUNG = person('Dũng')
/** The session of the first test, which the next ones go on with. */
let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []

test('from a dropped file to the point on the chart and back, by keyboard', async ({ page, allowStray }) => {
  await page.goto(linkFromCommand(BINH))
  await page.getByLabel('Mật khẩu mới').focus()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/review/sign-in')
  await page.getByLabel('Địa chỉ thư').focus()
  await page.keyboard.type(BINH.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/review')

  // Two of the files are refused.
  allowStray(/422/)
  cookies = await page.context().cookies()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp' }).press('Enter')
  await (await chooser).setFiles([
    { name: 'ca-mau.txt', mimeType: 'text/plain', buffer: Buffer.from(article('612')) },
    { name: 'trong.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n ') },
    { name: 'anh.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]) },
  ])
  const given = page.getByRole('list', { name: 'Các bài vừa đưa vào' }).getByRole('listitem')
  await expect(given.filter({ hasText: 'ca-mau.txt' })).toContainText('1 số liệu, 1 mốc')
  await expect(given.filter({ hasText: 'trong.txt' })).toContainText('Trống')
  await expect(given.filter({ hasText: 'anh.txt' })).toContainText('Không phải văn bản')
  await given.getByRole('link', { name: 'Mở để duyệt' }).press('Enter')

  const found = page.getByRole('region', { name: 'Các điều tìm thấy' })
  const current = found.locator('[data-current]')
  await expect(current).toContainText('612 tỷ đồng')
  await expect(page.getByRole('region', { name: 'Bài', exact: true }).locator('mark[data-current]')).toHaveText(/612 tỷ đồng/)
  expect(await findings(page), 'axe').toEqual([])
  const address = page.url()

  await page.keyboard.press('e')
  const form = page.getByRole('form', { name: 'Sửa' })
  await form.getByLabel('Giá trị').fill('nhiều')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('Không đọc được con số này.')).toBeVisible()
  await form.getByLabel('Giá trị').fill('612,5')
  await page.keyboard.press('Control+Enter')
  await expect(found.getByRole('listitem').filter({ hasText: '612,5 tỷ đồng' })).toContainText('đã nhận')

  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expect(current).toContainText('15/3/1997')
  await page.keyboard.press('x')
  await expect(current).toContainText('đã bỏ')
  await page.keyboard.press('z')
  await expect(current).toContainText('chờ duyệt')
  await page.keyboard.press('x')
  await expect(current).toContainText('đã bỏ')

  await page.keyboard.press('p')
  const ask = page.getByRole('dialog', { name: 'Công bố 1 điều đã nhận?' })
  await expect(ask.getByRole('button', { name: 'Công bố 1 điều' })).toBeEnabled()
  await ask.getByRole('button', { name: 'Công bố 1 điều' }).press('Enter')
  await expect(page.getByText('Đã công bố 1 điều.')).toBeVisible()
  const fact = (await found.getByRole('link', { name: /^o_/ }).textContent()) ?? ''

  await page.goto('/provinces/ca-mau')
  await expect(page.getByRole('main')).toContainText(/612,5\s+tỷ đồng/)
  await page.goto(`/?province=ca-mau&fact=${fact}`)
  await expect(page.locator(`svg [data-fact="${fact}"]:visible`).first()).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Bằng chứng' })).toContainText('đạt số liệu: 612 tỷ đồng')

  await page.goto(address)
  await page.getByRole('button', { name: 'Rút lại' }).press('Enter')
  const back = page.getByRole('dialog', { name: 'Rút lại lần công bố này?' })
  await expect(back.getByRole('listitem')).toContainText('612,5 tỷ đồng')
  await back.getByRole('button', { name: 'Rút lại' }).press('Enter')
  await expect(page.getByText('Đã rút lại 1 điều.')).toBeVisible()
  const left = await readRecorded(page.request, 'province=ca-mau')
  expect(left.figures.map(({ id }) => id)).not.toContain(fact)
})

test('two at once do not overwrite each other: the second is shown what stands, and keeps what they typed', async ({
  openContext,
  allowStray,
}) => {
  allowStray(/409/)
  const [first, second] = await Promise.all([openContext(), openContext()])
  const [one, other] = await Promise.all([first.newPage(), second.newPage()])
  await first.addCookies(cookies)
  await one.goto('/en/review')
  const { link } = await one.request
    .post('/api/review/people', { data: { ...AN, role: 'curator' }, headers: { origin: new URL(one.url()).origin } })
    .then((answer) => answer.json())
  await signInBy(link, AN, other.request)

  const address = `/en${await giveDocument(one, 'ca-mau.txt', article('613'))}`
  await Promise.all([one.goto(address), other.goto(address)])
  await expect(other.getByText('2 of 2 left')).toBeVisible()
  await one.keyboard.press('a')
  await expect(one.getByText('1 of 2 left')).toBeVisible()
  await expect(one.getByRole('button', { name: 'Publish 1' })).toBeVisible()
  await expect(one.getByText('Saving…')).toBeHidden()

  await other.keyboard.press('e')
  await other.getByRole('form', { name: 'Edit' }).getByLabel('Value').fill('999')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  const conflict = other.getByRole('alert').filter({ hasText: 'meanwhile' })
  await expect(conflict).toContainText('Bình has changed this item meanwhile. It stands as: accepted. Yours: an edit.')
  await expect(conflict).toContainText('They differ in: Value')
  await conflict.getByRole('button', { name: 'Apply mine' }).click()
  await expect(other.getByRole('listitem').filter({ hasText: '999 billion VND' })).toContainText('accepted')
  await other.getByText('History').click()
  await expect(other.getByText('An edited item 1')).toBeVisible()
  await expect(other.getByText('Bình accepted item 1')).toBeVisible()

  await one.keyboard.press('p')
  const ask = one.getByRole('dialog')
  await ask.getByRole('button', { name: 'Publish 1' }).click()
  await expect(one.getByText('An has changed this article meanwhile')).toBeVisible()
  await expect(one.getByRole('listitem').filter({ hasText: '999 billion VND' })).toBeVisible()
})

test('a hostile article is words and nothing else; words selected in it become a fact; what is not saved is kept', async ({
  page,
  context,
  allowStray,
}) => {
  await context.addCookies(cookies)
  await page.goto('/review')
  const hostile = `${article('614')}\n\n<script>document.title = 'bị chiếm'</script><img src=x onerror="document.title='bị chiếm'">\n\n\u202eNhà kho giữ 37 chiếc nón lá cũ.\u202c`
  await page.goto(await giveDocument(page, 'la.txt', hostile))
  const text = page.getByRole('region', { name: 'Bài', exact: true })
  await expect(text.getByText("<script>document.title = 'bị chiếm'</script>")).toBeVisible()
  expect(await page.title()).not.toContain('bị chiếm')
  expect(await text.locator('script, img').count()).toBe(0)

  const form = page.getByRole('form', { name: 'Thêm số liệu' })
  // Keys are heard once the page's code has come, which nothing on it tells.
  await expect(async () => {
    await text.getByText('chiếc nón lá cũ').selectText()
    await page.keyboard.press('n')
    await expect(form).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expect(form.getByLabel('Giá trị')).toHaveValue('37')
  await form.getByLabel('Chỉ tiêu').selectOption({ index: 1 })
  await form.getByLabel('Đơn vị').selectOption({ label: '%' })
  await form.getByLabel('Nói ngắn, tiếng Anh').fill('Hats')
  await form.getByLabel('Thời kỳ', { exact: true }).fill('1997')
  await form.getByRole('button', { name: 'Lưu', exact: true }).click()
  const added = page.getByRole('listitem').filter({ hasText: 'Thêm bằng tay' })
  await expect(added).toContainText('37%')
  await expect(added).toContainText('đã nhận')

  allowStray(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.keyboard.press('x')
  await expect(added.getByRole('alert')).toContainText('Thay đổi còn nguyên ở đây')
  await context.setOffline(false)
  await added.getByRole('button', { name: 'Thử lại' }).click()
  await expect(added).toContainText('đã bỏ')
  await expect(added.getByRole('alert')).toBeHidden()
})

test('a pasted page contradicts what is published: it is corrected, given a reason by key, and both sentences stand before readers', async ({
  page,
  context,
  allowStray,
}) => {
  // An address of this machine, and a document that there is not.
  allowStray(/422|404/)
  await context.addCookies(cookies)
  await page.goto('/review')
  await page.getByText('Địa chỉ', { exact: true }).click()
  await page.getByLabel('Địa chỉ của trang').fill('http://127.0.0.1/bai.html')
  await page.keyboard.press('Enter')
  const given = page.getByRole('list', { name: 'Các bài vừa đưa vào' }).getByRole('listitem')
  await expect(given.filter({ hasText: 'bai.html' })).toContainText('Không lấy được trang này')
  await page.getByText('Dán bài', { exact: true }).click()
  await page.getByLabel('Nội dung bài').fill(savedPage())
  await page.getByRole('button', { name: 'Thêm' }).first().click()
  await given.getByRole('link', { name: 'Mở để duyệt' }).click()

  const found = page.getByRole('region', { name: 'Các điều tìm thấy' })
  const current = found.locator('[data-current]')
  const sentence = 'thu ngân sách nhà nước trên địa bàn tỉnh Điện Biên đạt 18,30%\u00a0kế hoạch năm'
  await expect(current.locator('blockquote').first()).toContainText(sentence)
  await expect(current.getByText('Khác với điều đã công bố')).toBeVisible()
  await expect(current.locator('mark', { hasText: '18,03%' })).toBeVisible()
  const address = page.url()

  await page.getByRole('button', { name: 'Sửa thông tin bài' }).click()
  await page.getByLabel('Nơi đăng').fill('Báo Thử')
  await page.getByRole('form', { name: 'Sửa thông tin bài' }).getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('region', { name: 'Bài', exact: true })).toContainText('Báo Thử')

  await page.keyboard.press('r')
  await expect(current.getByText('Sẽ công bố như: khác với Thu ngân sách')).toBeVisible()
  await current.getByLabel('Lý do, tiếng Việt').fill('Hai báo chép khác nhau.')
  await current.getByLabel('Lý do, tiếng Anh').fill('The papers copied differently.')
  // The reason goes along with the decision, saved by itself or not.
  await current.getByRole('button', { name: 'Nhận' }).click()
  await expect(current).toContainText('đã nhận')
  await page.keyboard.press('s')
  await expect(current.locator('[data-decision]')).toHaveText('để sau')
  await page.keyboard.press('z')
  await expect(current.locator('[data-decision]')).toHaveText('đã nhận')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Mọi phím tắt' })).toContainText('nhận quan hệ được gợi ý')
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  const ask = page.getByRole('dialog', { name: 'Công bố 1 điều đã nhận?' })
  await expect(ask.getByRole('button', { name: 'Công bố 1 điều' })).toBeEnabled()
  await ask.getByRole('button', { name: 'Công bố 1 điều' }).press('Enter')
  await expect(page.getByText('Đã công bố 1 điều.')).toBeVisible()

  await page.goto('/indicators/budget-revenue?province=dien-bien')
  const pair = page.getByRole('region', { name: 'Hai con số chưa khớp' }).filter({ hasText: '18,30%' })
  await expect(pair).toContainText('Hai báo chép khác nhau.')
  await expect(pair).toContainText('18,03%')
  await expect(pair).toContainText('Báo Thử')
  await expect(pair.locator('blockquote, q').filter({ hasText: '18,30%' }).first()).toContainText('tỉnh Điện Biên đạt')
  expect(await pair.textContent()).not.toMatch(/<\/?\w|&nbsp;/)

  await page.goto(address)
  await page.getByRole('button', { name: 'Rút lại' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click()
  await expect(page.getByText('Đã rút lại 1 điều.')).toBeVisible()

  const nothing = await page.goto('/review/r_0000000000')
  expect(nothing?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Không có bài này trong danh sách duyệt' })).toBeVisible()
})

test('what was promised is silent until the report is published, then late by its days or kept by its amount', async ({
  page,
  context,
}) => {
  await context.addCookies(cookies)
  await page.goto('/review')
  const [promise, report] = promiseAndReport('Bạc Liêu')
  const promised = await publishAll(page, await giveDocument(page, 'hen.txt', promise))
  await page.goto('/provinces/bac-lieu/promises')
  await expect(page.getByRole('region', { name: /^Quá hạn, chưa có tin/ })).toContainText('cầu Thanh Bình')
  const reported = await publishAll(page, await giveDocument(page, 'ket-qua.txt', report))
  await page.reload()
  const late = page.getByRole('region', { name: /^Trễ hẹn/ })
  await expect(late).toContainText('trễ 10 ngày')
  await expect(late.getByText(/ngày 1\/7\/1998/)).toBeVisible()
  await expect(late.getByText(/Ngày 11\/7\/1998/)).toBeVisible()
  await expect(page.getByRole('region', { name: /^Đúng hẹn/ })).toContainText(/hơn kế hoạch 50\s+tỷ đồng/)
  await expect(page.getByRole('region', { name: /^Quá hạn/ })).toBeHidden()
  await takeBack(page, reported)
  await takeBack(page, promised)
})

test('what was wrong of an article on record is corrected with a reason, and readers see when, why and what stood before', async ({
  page,
  context,
}) => {
  await context.addCookies(cookies)
  await page.goto('/review')
  const address = await giveDocument(page, 'soc-trang.txt', article('616', 'Sóc Trăng'))
  const published = await publishAll(page, address)
  const { figures } = await readRecorded(page.request, 'province=soc-trang&time=1997')
  const slug = figures.find(({ value }) => value === 616)?.evidence[0]?.article ?? ''
  await page.goto(`/articles/${slug}`)
  await expect(page.getByText('[…]').first(), 'quotes alone').toBeVisible()

  await page.goto(address)
  await page.getByRole('button', { name: 'Sửa thông tin bài đã công bố' }).click()
  const form = page.getByRole('form', { name: 'Sửa thông tin bài đã công bố' })
  const save = form.getByRole('button', { name: 'Lưu' })
  await form.getByLabel('Tựa bài').fill('Sóc Trăng thu ngân sách 616 tỷ đồng')
  await form.getByLabel('Giấy phép của bài').selectOption('CC-BY-4.0')
  await expect(save, 'readers are owed a reason').toBeDisabled()
  await form.getByLabel('Lý do, tiếng Việt').fill('Tựa chép thiếu.')
  await form.getByLabel('Lý do, tiếng Anh').fill('The title was cut.')
  await save.click()
  await expect(form).toBeHidden()
  await page.getByText('Những lần sửa thông tin bài').click()
  await expect(page.getByRole('main')).toContainText('Bình: Tựa chép thiếu.')

  await page.goto(`/articles/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sóc Trăng thu ngân sách 616 tỷ đồng')
  const corrections = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Những lần sửa thông tin bài' }) })
  await expect(corrections).toContainText('Tựa chép thiếu.')
  await expect(corrections).toContainText('Tựa trước đó: Kinh tế Sóc Trăng năm 1997')
  await expect(corrections, 'who corrected it is for curators').not.toContainText('Bình')
  await expect(page.getByText('toàn văn theo giấy phép'), 'its whole text is shown now').toBeVisible()
  await expect(page.getByText('[…]').first()).toBeHidden()
  await takeBack(page, published)
})

test('whatever somebody who is signed in sends, there is an answer in words and nothing is published', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies(cookies)
  await page.goto('/review')
  const text = article('617', 'Bạc Liêu')
  const submission = (await giveDocument(page, 'bac-lieu.txt', text)).split('/').at(-1) ?? ''
  const { submission: stored } = await (await page.request.get(`/api/review/submissions/${submission}`)).json()
  const desk: Desk = {
    cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
    origin: new URL(baseURL ?? '').origin,
    ...{ submission, text, candidates: stored.candidates, article: stored.articles[0].article },
  }
  const { found, statuses } = await fuzzed({
    port: Number(new URL(desk.origin).port),
    question: (chance) => deskCase(desk, chance),
    seed: Number(process.env.PROPERTY_SEED ?? 20_261_122),
    ...{ cases: 250, connections: 2, malformed: 0, patience: 60_000 },
  })
  expect(found, 'with PROPERTY_SEED the same cases are made again').toEqual([])
  expect(Object.keys(statuses), 'some are taken, most are refused').toEqual(expect.arrayContaining(['200', '400', '404', '422']))
  expect(statuses['401'], 'the session holds').toBeUndefined()
  expect((await readRecorded(page.request, 'province=bac-lieu')).figures).toEqual([])
})

test('an administrator invites, gives a role, ends sessions and shuts out; whoever is concerned finds out at the next step', async ({
  page,
  context,
  openContext,
  allowStray,
}) => {
  allowStray(/403/)
  await context.addCookies(cookies)
  await page.goto('/review/people')
  const invite = page.locator('form').filter({ hasText: 'Mời người' })
  await invite.getByLabel('Tên').fill(DUNG.name)
  await invite.getByLabel('Địa chỉ thư').fill(DUNG.email)
  await invite.getByRole('button', { name: 'Tạo liên kết' }).click()
  const link = await page.getByRole('alert').locator('code').textContent()
  const row = page.locator(`[data-person="${DUNG.email}"]`)
  await expect(row).toContainText('người duyệt, đang hoạt động')

  // Attempts are counted by network address; the tests before have made theirs.
  const invited = await openContext({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' } })
  await signInBy(link ?? '', DUNG, invited.request)
  const theirs = await invited.newPage()
  await theirs.goto('/review/people')
  await expect(theirs.getByText('Chỉ quản trị mời người và đóng phiên.')).toBeVisible()
  await expect(theirs.getByText('(phiên này)')).toBeVisible()

  await row.getByRole('button', { name: 'Cho làm quản trị' }).click()
  await expect(row).toContainText('quản trị, đang hoạt động')
  await theirs.reload()
  await expect(theirs.getByRole('heading', { name: 'Mời người' })).toBeVisible()
  const ended = page.waitForResponse(/revoke-user-sessions/)
  await row.getByRole('button', { name: 'Kết thúc mọi phiên' }).click()
  expect((await ended).status()).toBe(200)
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/review\/sign-in\?next=/)
  await row.getByRole('button', { name: 'Khóa' }).click()
  await expect(row).toContainText('đã khóa')
  await signIn(theirs, DUNG.email)
  await expect(theirs.getByText('Tài khoản này đã bị khóa.')).toBeVisible()
})

test('whoever is not signed in sees nothing and is led to the sign-in, and back to this site only', async ({
  page,
  request,
  allowStray,
}) => {
  for (const path of ['/review', '/review/people', '/review/r_0000000000', '/en/review']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect.soft(answer.status(), path).toBe(307)
    expect
      .soft(answer.headers().location, path)
      .toBe(`${path.startsWith('/en') ? '/en' : ''}/review/sign-in?next=${encodeURIComponent(path)}`)
  }
  for (const path of ['submissions/r_0000000000', 'people']) {
    const answer = path === 'people' ? await request.post(`/api/review/${path}`) : await request.get(`/api/review/${path}`)
    expect.soft(answer.status(), path).toBe(401)
  }
  const entrance = await page.goto('/review/sign-in?next=//example.org')
  expect(entrance?.headers()['cache-control']).toContain('no-store')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  allowStray(/401/)
  await signIn(page, BINH.email, 'không phải mật khẩu')
  await expect(page.getByText('Địa chỉ thư hoặc mật khẩu không đúng.')).toBeVisible()
  await expect(page.getByLabel('Địa chỉ thư')).toHaveValue(BINH.email)
})

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
