import { readFile, writeFile } from 'node:fs/promises'
import { read as readWorkbook, utils } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { mainArticle } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { growthOf2024, readRecorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

const LANGUAGES = [
  {
    code: 'vi',
    home: '/',
    download: 'Tải về',
    check: 'Kiểm tra',
    toCheck: 'Kiểm tra một tệp đã tải về',
    file: 'Tệp',
    match: 'khớp',
    differs: 'khác bản ghi',
  },
  {
    code: 'en',
    home: '/en',
    download: 'Download',
    check: 'Check',
    toCheck: 'Check a downloaded file',
    file: 'File',
    match: 'match',
    differs: 'differs from the record',
  },
] as const

for (const { code, home, download, check, toCheck, file, match, differs } of LANGUAGES) {
  test(`what a page shows is taken along and still matches when it is brought back (${code})`, async ({
    page,
    request,
  }, testInfo) => {
    const query = 'province=dien-bien&time=2024'
    const { figures, milestones } = await readRecorded(request, query)
    await page.goto(`${home}?${query}`)
    const menu = page.locator('details').filter({ hasText: 'SDMX-CSV' })
    await menu.locator('summary', { hasText: download }).press('Enter')
    const [saved] = await Promise.all([page.waitForEvent('download'), menu.getByRole('link', { name: /^XLSX/ }).click()])
    expect(saved.suggestedFilename()).toBe('cot-moc-index-dien-bien-2026-11-22.xlsx')
    const path = testInfo.outputPath(saved.suggestedFilename())
    await saved.saveAs(path)
    await menu.getByRole('link', { name: toCheck }).click()
    await bringBack(page, file, path, check)
    await expect(page.getByText(`${figures.length + milestones.length} ${match}`, { exact: true })).toBeVisible()
  })

  test(`a file that was tampered with says which figure differs, without JavaScript too (${code})`, async ({
    openContext,
    recorded,
    request,
  }, testInfo) => {
    const figure = growthOf2024(recorded)
    const table = await (await request.get(`${home === '/' ? '' : home}/data/index.csv?province=dien-bien`)).text()
    const tampered = table.replace(',6.07,', ',7.07,')
    expect(tampered).not.toBe(table)
    const path = testInfo.outputPath('tampered.csv')
    await writeFile(path, tampered)
    const page = await (await openContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`${home === '/' ? '' : home}/verify`)
    await bringBack(page, file, path, check)
    const [line, ...others] = await page.locator('[data-verdict="different"]').all()
    expect(others).toHaveLength(0)
    await expect(line ?? page.locator('nothing')).toContainText(differs)
    await expect(page.locator(`[data-verdict="different"][data-fact="${figure.id}"]`)).toContainText(/7[,.]07.*6[,.]07/)
    await expect(page.locator('[data-verdict="match"]').first()).toBeAttached()
  })
}

test('addresses and ids in a text are looked up, and what is none of ours is said so in words', async ({ page, recorded }) => {
  const { id } = growthOf2024(recorded)
  await page.goto('/verify')
  const text = page.getByRole('textbox', { name: /^Địa chỉ/ })
  const submit = page.getByRole('main').getByRole('button', { name: 'Kiểm tra' })
  await text.fill(
    `Số này: https://vi-du.vn/f/${id}, và o_000000. Trang http://vi-du.vn/timeline?province=lao-cai&asOf=2026-11-22`,
  )
  await submit.click()
  await expect(page.locator(`[data-fact="${id}"]`)).toHaveAttribute('data-verdict', 'named')
  await expect(page.locator('[data-fact="o_000000"]')).toHaveAttribute('data-verdict', 'unknown')
  const events = recorded.milestones.filter(({ provinces }) => provinces.includes('lao-cai'))
  expect(await page.locator('[data-verdict="match"]').count()).toBeGreaterThanOrEqual(events.length)
  const { url } = (await (await page.request.post('/api/v1/links', { data: { path: `/f/${id}`, query: '' } })).json()).data
  await text.fill(`Xem ${url}+ hay http://vi-du.vn/s/2222222`)
  await submit.click()
  await expect(page.getByText(`dẫn tới /f/${id}`)).toBeVisible()
  await expect(page.getByText('Liên kết ngắn 2222222 không dẫn tới trang nào')).toBeVisible()
  await expect(page.locator(`[data-fact="${id}"]`)).toHaveAttribute('data-verdict', 'match')
  await text.fill('<script>alert(1)</script>')
  await submit.click()
  await expect(page.getByText('không có số liệu, mốc hay địa chỉ nào')).toBeVisible()

  await test.step('a picture is compared by the numbers that it carries', async () => {
    const buffer = await (await page.request.get(`/picture/f/${id}.png`)).body()
    await page.getByLabel('Tệp', { exact: true }).setInputFiles({ name: 'hinh.png', mimeType: 'image/png', buffer })
    await submit.click()
    await expect(page.locator(`[data-fact="${id}"]`)).toHaveAttribute('data-verdict', 'match')
    await expect(page.getByText('Đọc như hình PNG')).toBeVisible()
  })
})

test('a form that is too large is answered in words, without JavaScript too', async ({ openContext }, testInfo) => {
  const page = await (await openContext({ javaScriptEnabled: false })).newPage()
  for (const size of [5_200_000, 9_000_000]) {
    await page.goto('/verify')
    await writeFile(testInfo.outputPath('large.csv'), Buffer.alloc(size))
    await bringBack(page, 'Tệp', testInfo.outputPath('large.csv'), 'Kiểm tra')
    await expect(page.getByText(/lớn hơn 5 MB/)).toBeVisible()
  }
})

test('every form holds the facts of its page, and the keys of SDMX are unique', async ({ request, recorded }) => {
  const query = 'province=dien-bien&time=2020..2024'
  const { figures, milestones } = await readRecorded(request, query)
  const get = async (path: string) => {
    const response = await request.get(`/data/${path}`)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['content-disposition'], path).toMatch(/^attachment; filename="[\x21-\x7e]+"$/)
    return new Uint8Array(await response.body())
  }
  const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id).sort()
  const rows = (bytes: Uint8Array): Record<string, string>[] => parse(strFromU8(bytes), { bom: true, columns: true })
  const [csv, sdmx, json, xlsx, zip] = await Promise.all(
    ['csv', 'sdmx.csv', 'json', 'xlsx', 'zip'].map((format) => get(`index.${format}?${query}`)),
  )
  if (!csv || !sdmx || !json || !xlsx || !zip) throw new Error('five files were asked for')
  const both = ids([...figures, ...milestones])
  expect(
    rows(csv)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(both)
  expect(ids([...JSON.parse(strFromU8(json)).observations, ...JSON.parse(strFromU8(json)).events])).toEqual(both)
  const sheet = readWorkbook(xlsx, { type: 'array' }).Sheets['Dữ liệu']
  expect(ids(utils.sheet_to_json<{ id: string }>(sheet ?? {}, { header: ['id'], range: 1 }))).toEqual(both)
  expect(
    rows(unzipSync(zip)['observations.csv'] ?? csv)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids(figures))
  expect(
    rows(sdmx)
      .map((row) => row.OBS_ID)
      .sort(),
  ).toEqual(ids(figures))
  const every = rows(await get('all.sdmx.csv'))
  expect(every).toHaveLength(recorded.figures.length)
  const dimensions = Object.keys(every[0] ?? {}).slice(3, Object.keys(every[0] ?? {}).indexOf('OBS_VALUE'))
  expect(new Set(every.map((row) => dimensions.map((name) => row[name]).join('|'))).size).toBe(every.length)
})

test('each page has a file of its own facts', async ({ request, recorded }) => {
  const get = async (path: string) =>
    (await (await request.get(`/data/${path}.json`)).json()) as {
      observations: { id: string; indicator: string }[]
      events: { id: string }[]
    }
  const timeline = await get('timeline')
  expect([timeline.observations.length, timeline.events.length]).toEqual([0, recorded.milestones.length])
  const indicator = await get('indicators/grdp-growth')
  expect(indicator.observations).toHaveLength(recorded.figures.filter((figure) => figure.indicator === 'grdp-growth').length)
  expect(indicator.events).toEqual([])
  const derived = recorded.figures.find(({ derivedFrom }) => derivedFrom !== null)
  const alone = await get(`f/${derived?.id}`)
  const below = Object.values(derived?.derivedFrom?.inputs ?? {})
  expect(alone.observations.map(({ id }) => id).sort(), 'with what it was worked out from').toEqual(
    [derived?.id, ...below].sort(),
  )
  const article = mainArticle(recorded)
  const stated = recorded.milestones.filter(({ evidence }) => evidence.some((quote) => quote.article === article))
  expect((await get(`articles/${article}`)).events.map(({ id }) => id).sort()).toEqual(stated.map(({ id }) => id).sort())
  expect((await get('index')).observations).toHaveLength(recorded.figures.length)
})

test('a file keeps its tag, holds the past, and names what it cannot use', async ({ request }) => {
  const first = await request.get('/data/timeline.csv?province=lao-cai')
  const tag = first.headers().etag ?? ''
  expect(tag, 'a strong one').toMatch(/^"[\w-]{20,}"$/)
  const again = await request.get('/data/timeline.csv?province=lao-cai', { headers: { 'if-none-match': tag } })
  expect(again.status()).toBe(304)
  const past = await request.get('/data/index.json?asOf=2026-11-01')
  expect(await past.json()).toMatchObject({ meta: { asOf: '2026-11-01' }, observations: [], events: [] })
  for (const [name, value] of Object.entries({
    province: 'atlantis',
    time: '<b>',
    asOf: '2026-02-30',
    provinc: 'x',
    q: 'x'.repeat(101),
  })) {
    const response = await request.get('/data/index.xlsx', { params: { [name]: value } })
    expect.soft(response.status(), name).toBe(400)
    expect.soft(response.headers()['content-type'], name).toContain('application/problem+json')
    expect.soft((await response.json()).parameters[0].parameter).toBe(name)
  }
  expect((await request.get('/data/all.zip?province=dien-bien')).status(), 'all of it has no filter').toBe(400)
  for (const path of [
    'nope.csv',
    'index.pdf',
    'f/o_000000.csv',
    'indicators/khong-co.json',
    'a/b/c.csv',
    'f/%00.csv',
    '%ff.csv',
  ]) {
    const response = await request.get(`/data/${path}`)
    expect.soft(response.status(), path).toBe(404)
    expect.soft(response.headers()['content-type'], path).toContain('application/problem+json')
  }
})

async function bringBack(page: Page, field: string, path: string, button: string): Promise<void> {
  expect((await readFile(path)).length).toBeGreaterThan(0)
  await page.getByLabel(field, { exact: true }).setInputFiles(path)
  await page.getByRole('main').getByRole('button', { name: button }).click()
}
