import type { APIRequestContext, Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { drawnMarks, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE, LANGUAGES } from './languages.ts'
import { growthOf2024, victoryOf1954 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

const WORDS = {
  vi: {
    copy: 'Sao chép',
    link: 'Liên kết',
    frozen: /^Giữ nguyên như hết ngày/,
    make: 'Tạo liên kết ngắn',
    short: 'Liên kết ngắn',
    explain: 'Xem nó dẫn tới đâu',
    leads: /Liên kết này mở trang “Tổng quan: Điện Biên, 2004 – 2024”/,
    embed: 'Nhúng vào trang khác',
    controls: 'Kèm bộ lọc và nút thu phóng',
    embedCode: 'Mã nhúng',
    cite: 'Trích dẫn',
    qr: 'Mã QR',
    pinned: /^Dữ liệu như đã ghi đến hết ngày/,
    unchanged: /chưa có gì thay đổi/,
    pictureFailed: 'Chưa lấy được hình. Hãy thử lại sau ít phút.',
    copyPicture: 'Sao chép hình',
  },
  en: {
    copy: 'Copy',
    link: 'Link',
    frozen: /^As at the end of/,
    make: 'Make a short link',
    short: 'Short link',
    explain: 'See where it leads',
    leads: /This link opens the page “Overview: Dien Bien, 2004 – 2024”/,
    embed: 'Embed in another page',
    controls: 'With filters and zoom buttons',
    embedCode: 'Embed code',
    cite: 'Citation',
    qr: 'QR code',
    pinned: /^The data as recorded by the end of/,
    unchanged: /Nothing has changed since/,
    pictureFailed: 'The picture could not be fetched. Please try again in a few minutes.',
    copyPicture: 'Copy the picture',
  },
} as const

for (const { code, home, share, words } of LANGUAGES) {
  const said = WORDS[code]

  test(`a full, a short and a pinned link copied here show the same in another browser (${code})`, async ({
    page,
    context,
    openContext,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${home}?province=dien-bien&time=2004..2024`)
    await takeInHand(page)
    const told = await story(page)
    const dialog = await openDialog(page, share)
    const copy = async (label: string) => {
      const button = dialog.getByRole('button', { name: new RegExp(`^${said.copy} ${label}$`) })
      await button.click()
      await expect(button.locator('..').getByRole('status')).toHaveText(words.copied)
      return await page.evaluate(() => navigator.clipboard.readText())
    }

    const full = await copy(said.link)
    expect(full).toBe(page.url())
    await dialog.getByRole('button', { name: said.make }).click()
    await expect(dialog.getByRole('textbox', { name: said.short })).toHaveValue(/\/s\/[2-9a-hjkmnp-z]{7}$/)
    const short = await copy(said.short)
    await dialog.getByRole('radio', { name: said.frozen }).check()
    const pinned = await copy(said.link)
    expect(pinned).toBe(`${full}&asOf=2026-11-22`)

    await test.step('the picture comes to the clipboard as it is drawn', async () => {
      const part = dialog.locator('section').filter({ has: page.getByRole('button', { name: said.copyPicture }) })
      await part.getByRole('button').click()
      await expect(part.getByRole('status')).toHaveText(words.copied)
      const copied = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const { width, height } = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
        return { types: item?.types, width, height }
      })
      const address = await attribute(dialog.locator('a[href*="/picture/"]'), 'href')
      const { width, height } = PNG.sync.read(await (await page.request.get(address)).body())
      expect(copied).toEqual({ types: ['image/png'], width, height })
    })

    const other = await (await openContext()).newPage()
    await other.goto(short)
    await expect(other, 'the short link leads to the full one').toHaveURL(full)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(told.title)
    await other.goto(pinned)
    await takeInHand(other)
    expect(await story(other)).toEqual(told)
    await expect(other.getByText(said.pinned)).toBeVisible()
    await expect(other.getByText(said.unchanged)).toBeVisible()

    await test.step('a plus sign after the short link tells where it leads', async () => {
      await dialog.getByRole('radio').first().check()
      await expect(dialog.getByRole('link', { name: said.explain }), 'the short link of this state is still known').toBeVisible()
      await other.goto(await attribute(dialog.getByRole('link', { name: said.explain }), 'href'))
      const main = other.getByRole('main')
      await expect(main).toContainText(said.leads)
      await main.getByRole('link').last().click()
      await expect(other).toHaveURL(full)
    })
  })
}

for (const { code, prefix, home, share, words } of FIRST_LANGUAGE) {
  const said = WORDS[code]

  test(`the dialog embeds and cites what is chosen, and gives its code to cameras (${code})`, async ({ page, recorded }) => {
    const figure = growthOf2024(recorded)
    await page.goto(`${home}?province=dien-bien&fact=${figure.id}`)
    await expect(page.getByRole('complementary', { name: words.evidence })).toBeVisible()
    const dialog = await openDialog(page, share)

    await dialog.getByText(said.embed).click()
    const snippet = dialog.getByRole('textbox', { name: said.embedCode })
    await expect(snippet).toHaveValue(new RegExp(`<iframe src="[^"]*${prefix}/embed\\?province=dien-bien&amp;fact=${figure.id}"`))
    await dialog.getByRole('checkbox', { name: said.controls }).uncheck()
    await dialog.getByRole('radio', { name: said.frozen }).check()
    await expect(snippet).toHaveValue(/asOf=2026-11-22&amp;controls=off"/)

    await dialog.getByText(said.cite, { exact: true }).first().click()
    const citation = dialog.getByRole('textbox', { name: said.cite })
    await expect(citation).toHaveValue(new RegExp(`${words.growthValue}.*${prefix}/f/${figure.id}\\?asOf=2026-11-22`, 's'))
    await dialog.getByRole('radio', { name: 'BibTeX' }).check()
    await expect(citation).toHaveValue(/^@misc\{cotmoc-o_/)

    await dialog.getByText(said.qr, { exact: true }).click()
    await expect(dialog.getByRole('img', { name: new RegExp(`${said.qr}.*asOf=2026-11-22$`) })).toBeVisible()
  })

  test(`the dialog works by the keyboard alone and gives the focus back (${code})`, async ({ page }) => {
    await page.goto(`${home}?province=dien-bien`)
    await takeInHand(page)
    const button = page.getByRole('banner').getByRole('button', { name: share })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: share })
    await expect(dialog).toBeVisible()
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
  })
}

test('a picture that does not come is told in words, and a short link that is refused too', async ({
  page,
  context,
  allowStray,
}) => {
  allowStray(/404|503|400/)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.route('**/picture/**', (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto('/?province=dien-bien&time=hom-qua')
  const dialog = await openDialog(page, 'Chia sẻ')
  await dialog.getByRole('button', { name: WORDS.vi.copyPicture }).click()
  await expect(dialog.getByRole('status').filter({ hasText: WORDS.vi.pictureFailed })).toBeVisible()
  await dialog.getByRole('button', { name: WORDS.vi.make }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'Địa chỉ này có chỗ chưa đúng' })).toBeVisible()
})

test('a page pinned to a day before a fact was recorded says what has been added since, each with its page', async ({
  page,
  recorded,
}) => {
  const figure = growthOf2024(recorded)
  await page.goto('/?province=dien-bien&asOf=2026-11-21')
  await expect(page.getByText(/Từ đó đến nay: thêm \d+ điều/)).toBeVisible()
  await page.getByText('Xem những thay đổi').click()
  await page.goto(`/indicators/${figure.indicator}?province=dien-bien&asOf=2026-11-21`)
  await page.getByText('Xem những thay đổi').click()
  const link = page.getByRole('main').locator(`a[href="/f/${figure.id}"]`)
  await expect(link).toHaveText(/Tăng trưởng GRDP, Điện Biên, Quý\sI\/2024/)
  await link.click()
  await expect(page).toHaveURL(`/f/${figure.id}`)
})

test('every page with facts says that it is pinned, and to which day', async ({ request, recorded }) => {
  const figure = growthOf2024(recorded)
  const paths = [
    '/',
    '/timeline',
    '/indicators',
    '/indicators/grdp-growth',
    '/provinces/dien-bien',
    '/articles',
    '/silence',
    `/articles/${figure.evidence[0]?.article}`,
    `/f/${figure.id}`,
    `/events/${victoryOf1954(recorded).id}`,
  ]
  for (const path of paths) {
    const html = await (await request.get(`${path}?asOf=2026-11-22`)).text()
    expect.soft(html, path).toContain('Dữ liệu như đã ghi đến hết ngày 22/11/2026. Từ đó đến nay chưa có gì thay đổi.')
    const broken = await (await request.get(`${path}?asOf=2026-02-30`)).text()
    expect.soft(broken, `${path} with a day that there is not`).toContain('2026-02-30”')
  }
  const early = await request.get(`/f/${figure.id}?asOf=2026-11-21`)
  expect(early.status()).toBe(200)
  expect(await early.text()).toContain('Đến hết ngày 21/11/2026 điều này chưa được ghi')
})

test('former names lead on to the address of today, on pages and in the API', async ({ page, request }) => {
  await page.goto('/timeline?tinh=dien-bien&nam=1950-1960')
  await expect(page).toHaveURL('/timeline?province=dien-bien&time=1950..1960')
  const [former, current] = await Promise.all(
    ['tinh=dien-bien&nam=1950-1960', 'province=dien-bien&time=1950..1960'].map(async (query) =>
      (await request.get(`/api/v1/events?${query}`)).json(),
    ),
  )
  expect(former).toEqual(current)
  expect(current.data.length).toBeGreaterThan(0)
})

test('the same state has one short link, and a state of another page another', async ({ request }) => {
  const make = (body: object) => post(request, body)
  const first = await make({ path: '/timeline', query: 'time=1954&province=dien-bien' })
  const again = await make({ path: '/timeline', query: 'tinh=dien-bien&time=1954&fbclid=x' })
  expect(again.status).toBe(200)
  expect(again.body.data).toEqual(first.body.data)
  expect((await make({ path: '/', query: 'time=1954&province=dien-bien' })).body.data.code).not.toBe(first.body.data.code)
  const shown = await request.get(`/s/${first.body.data.code.toUpperCase()}`, { maxRedirects: 0 })
  expect(shown.status()).toBe(307)
  expect(shown.headers().location).toBe('/timeline?province=dien-bien&time=1954')
})

test('what cannot be a short link is refused with its reason, however it is sent', async ({ request, recorded }) => {
  const refusals: readonly [body: unknown, status: number, says: string][] = [
    ['{', 400, 'not JSON'],
    ['\xff', 400, 'not JSON'],
    [[], 400, 'body'],
    [{ path: 'https://evil.example/' }, 400, 'path'],
    [{ path: '//evil.example' }, 400, 'path'],
    [{ path: '/indicators/khong-co' }, 400, 'path'],
    [{ path: '/', query: 'asOf=2026-02-30' }, 400, 'asOf'],
    [{ path: '/', query: 'province="><script>alert(1)</script>' }, 400, 'province'],
    [{ path: '/', query: `q=${'a'.repeat(101)}` }, 400, 'q'],
    [{ path: '/', query: 'a'.repeat(5000) }, 413, '4096'],
    [{ path: '/', query: 'x'.repeat(200_000) }, 413, '4096'],
  ]
  for (const [body, status, says] of refusals) {
    const answer = await post(request, body)
    const shown = JSON.stringify(body).slice(0, 60)
    expect.soft(answer.status, shown).toBe(status)
    expect.soft(answer.type, shown).toContain('application/problem+json')
    expect.soft(answer.body.detail, shown).toContain(says)
  }
  const form = await request.post('/api/v1/links', { form: { path: '/' } })
  expect(form.status()).toBe(415)
  expect(recorded.figures.length).toBeGreaterThan(0)
})

test('hostile words in a shared state come back as words, wherever they are shown', async ({ page, request }) => {
  const hostile = '"><script>document.title="taken"</script>'
  const { body } = await post(request, { path: '/', query: `q=${encodeURIComponent(hostile)}` })
  await page.goto(`/s/${body.data.code}+`)
  await expect(page.getByRole('main')).toContainText(`tìm “${hostile}”`)
  await expect(page).not.toHaveTitle('taken')
  for (const format of ['txt', 'bib', 'ris', 'json']) {
    const cited = await request.get(`/cite/index.${format}?q=${encodeURIComponent(hostile)}`)
    expect.soft(cited.status(), format).toBe(200)
    expect.soft(cited.headers()['content-type'], format).not.toContain('html')
    expect.soft(cited.headers()['x-content-type-options'], format).toBe('nosniff')
  }
})

test('an unknown code is a readable page that is not there, a broken citation a problem with its reason', async ({ request }) => {
  for (const path of [
    '/s/2222222',
    '/s/2222222+',
    '/en/s/2222222+',
    '/s/khong-co',
    '/s/%00',
    '/s/..%2F..%2Fetc',
    `/s/${'a'.repeat(500)}`,
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect.soft(answer.status(), path).toBe(404)
    const html = await answer.text()
    expect.soft(html, path).toContain('Không có trang này')
  }
  for (const [path, status] of [
    ['/cite/index.exe', 404],
    ['/cite/index', 404],
    ['/cite/f/o_000000.bib', 404],
    ['/cite/api/v1.txt', 404],
    ['/cite/index.txt?asOf=2026-02-30', 400],
    ['/cite/index.txt?time=hom-qua', 400],
  ] as const) {
    const answer = await request.get(path)
    expect.soft(answer.status(), path).toBe(status)
    expect.soft(answer.headers()['content-type'], path).toContain('application/problem+json')
  }
})

async function openDialog(page: Page, name: string) {
  await page.getByRole('banner').getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  return dialog
}

/** What a page tells: its title and what is drawn on it. */
async function story(page: Page) {
  return {
    title: await page.getByRole('heading', { level: 1 }).innerText(),
    marks: (await drawnMarks(page)).map(({ fact }) => fact).sort(),
  }
}

async function attribute(of: { getAttribute(name: string): Promise<string | null> }, name: string): Promise<string> {
  return (await of.getAttribute(name)) ?? ''
}

async function post(request: APIRequestContext, body: unknown) {
  const data = typeof body === 'string' ? Buffer.from(body, 'latin1') : JSON.stringify(body)
  const answer = await request.post('/api/v1/links', { data, headers: { 'content-type': 'application/json' } })
  return { status: answer.status(), type: answer.headers()['content-type'] ?? '', body: await answer.json() }
}
