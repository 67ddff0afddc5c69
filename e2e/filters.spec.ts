import type { APIRequestContext } from '@playwright/test'
import { inLanguage } from './addresses.ts'
import { drawnMarks, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'
import { dayNumber, daysOf, growthOf2024, type Recorded, readRecorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

const HOSTILE = {
  markup: '"><script>document.title="taken"</script>',
  'a null byte': 'a\0b',
  'ten thousand letters': 'a'.repeat(10_000),
  'a path': '../../etc/passwd',
  dots: '..',
  SQL: "' OR 1=1; DROP TABLE observation; --",
  'half a code point': '\ud800',
  'a format': '%s%n{0}{{7*7}}',
} as const
const KEYS = ['province', 'time', 'indicator', 'topic', 'status', 'view', 'q', 'fact', 'asOf', 'from', 'to'] as const

test.describe('what a filter keeps', () => {
  test('a province brings the units it came from along, and they are marked as former', async ({ page, recorded }) => {
    await page.goto('/?province=dien-bien&time=earliest..latest&view=table')
    const rows = page
      .getByRole('table')
      .locator('tbody tr')
      .filter({ has: page.locator('[data-fact]') })
    await expect(rows.first()).toBeVisible()
    const shown = await idsOf(page)
    const former = [...recorded.figures, ...recorded.milestones].filter((fact) =>
      areasOf(fact).some((area) => /^lai-chau@(1909|1962)/.test(area)),
    )
    expect(former.length, 'facts of the old Lai Châu are recorded').toBeGreaterThan(0)
    for (const { id } of former) expect.soft(shown, `${id} of the old Lai Châu`).toContain(id)
    const lone = former.find((fact) => areasOf(fact).every((area) => area.startsWith('lai-chau@')))
    await expect(rows.filter({ has: page.locator(`[data-fact="${lone?.id}"]`) }).first()).toContainText('Lai Châu (cũ)')
  })

  test('a former unit brings only its own facts and those before it', async ({ request, recorded }) => {
    const { figures } = await readRecorded(request, 'province=lai-chau')
    expect(figures.map(({ id }) => id)).not.toContain(growthOf2024(recorded).id)
  })

  test('a time keeps whatever overlaps it', async ({ page, request, recorded }) => {
    const [from, to] = [dayNumber('2010-01-01'), dayNumber('2012-12-31') + 1]
    const expected = factsOf(await readRecorded(request, 'province=dien-bien'))
      .filter((fact) => {
        const { start, end } = daysOf(fact)
        return start < to && end > from
      })
      .map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(1)
    await page.goto('/?province=dien-bien&time=2010..2012&view=table')
    expect(await idsOf(page)).toEqual(expected.sort())
    expect(
      recorded.figures.some(({ id, period }) => expected.includes(id) && period.start < '2010-01-01'),
      'a longer period is kept',
    ).toBe(true)
  })

  test('several filters narrow each other down, and each can be taken back alone', async ({ page }) => {
    await page.goto('/?province=dien-bien&time=2004..2024&topic=budget&view=table')
    const chosen = page.getByRole('list', { name: 'Đang lọc' })
    await expect(chosen.getByRole('listitem')).toHaveCount(3)
    await chosen.getByRole('link', { name: /Bỏ lọc 2004/ }).click()
    await expect(page).toHaveURL('/?province=dien-bien&topic=budget&view=table')
    await page.getByRole('link', { name: 'Bỏ hết bộ lọc' }).click()
    await expect(page).toHaveURL('/?view=table')
  })

  test('a search without marks finds words that have them', async ({ page, request }) => {
    await page.goto('/')
    await takeInHand(page)
    const field = page.getByRole('searchbox', { name: 'Tìm mốc, số liệu, bài báo' })
    await field.fill('ngan sach')
    await field.press('Enter')
    await expect(page).toHaveURL(/[?&]q=ngan\+sach/)
    const { figures } = await readRecorded(request, 'q=ngan+sach')
    const budget = figures.filter(({ indicator }) => indicator === 'budget-revenue').map(({ id }) => id)
    expect(budget.length).toBeGreaterThan(1)
    await page.goto('/?q=ngan+sach&view=table')
    const shown = await idsOf(page)
    for (const id of budget) expect.soft(shown).toContain(id)
  })

  test('the same province and time keep the same facts on every page', async ({ page, request }) => {
    const query = 'province=lao-cai&time=2025..2026'
    const { milestones } = await readRecorded(request, query)
    await page.goto(`/timeline?${query}`)
    const list = await page
      .getByRole('main')
      .locator('li [data-fact]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('data-fact')))])
    expect(list.sort()).toEqual(milestones.map(({ id }) => id).sort())
  })
})

for (const { code, prefix, words } of LANGUAGES) {
  test(`a value that is not understood is named on the page, and the rest still holds (${code})`, async ({ page, recorded }) => {
    const bad = {
      province: 'atlantis',
      time: 'hom-qua',
      indicator: 'khong-co',
      topic: 'tat-ca',
      status: 'xong',
      view: 'tron',
      fact: 'o_',
      asOf: '2026-13-01',
    }
    await page.goto(inLanguage(prefix, `/?${new URLSearchParams(bad)}`))
    const notice = page.getByRole('status', { name: words.problem })
    await expect(notice.getByRole('listitem')).toHaveCount(Object.keys(bad).length)
    for (const value of Object.values(bad)) await expect.soft(notice).toContainText(`“${value}”`)
    await takeInHand(page)
    expect((await drawnMarks(page)).length).toBeGreaterThan(20)

    await page.goto(inLanguage(prefix, '/?province=dien-bien,atlantis'))
    await expect(notice).toContainText('atlantis')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.dienBien)

    await page.goto(inLanguage(prefix, '/?from=xyz&to=2024'))
    await expect(notice, 'what was typed into the form without JavaScript').toContainText('xyz')

    await page.goto(inLanguage(prefix, '/?fact=o_000000'))
    await expect(notice, 'an id that nothing bears').toContainText('o_000000')
    expect(recorded.figures.map(({ id }) => id)).not.toContain('o_000000')
  })

  test(`an empty result says which filter took everything away, and gives it back (${code})`, async ({ page, request }) => {
    await page.goto(inLanguage(prefix, '/?province=dien-bien&time=1850..1860'))
    await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
    const alternatives = page.getByRole('main').getByRole('link', { name: words.without })
    await expect(alternatives).toHaveCount(1)
    const { figures, milestones } = await readRecorded(request, 'province=dien-bien')
    await expect(alternatives).toContainText(`${figures.length + milestones.length}`)
    await expect(alternatives).toContainText('1850')
    await alternatives.click()
    await expect(page).toHaveURL(inLanguage(prefix, '/?province=dien-bien'))
    await expect(page.getByRole('heading', { name: words.empty })).toBeHidden()
    expect((await drawnMarks(page)).length).toBeGreaterThan(20)
  })

  test(`a day before anything was recorded shows nothing, says why and leads back (${code})`, async ({ page }) => {
    await page.goto(inLanguage(prefix, '/?province=dien-bien&asOf=1999-12-31'))
    await expect(page.getByRole('main').getByText(words.asOfNothing)).toBeVisible()
    expect((await drawnMarks(page)).length).toBe(0)
    await page.getByRole('link', { name: words.backToNewest }).click()
    await expect(page).toHaveURL(inLanguage(prefix, '/?province=dien-bien'))
    await takeInHand(page)
    expect((await drawnMarks(page)).length).toBeGreaterThan(20)
  })
}

test('today shows what is recorded, as the newest data do', async ({ request, recorded }) => {
  const asOfToday = await readRecorded(request, 'asOf=2027-01-01')
  expect(asOfToday.figures.length).toBe(recorded.figures.length)
})

for (const [kind, value] of Object.entries(HOSTILE)) {
  test(`${kind} in any parameter is answered in words and never with an error`, async ({ request, recorded }) => {
    const isLong = value.length > 1000
    // A server refuses a longer request line before any page sees it: there the long value stands alone.
    const queries = isLong ? KEYS.map((key) => `${key}=${value}`) : [KEYS.map((key) => `${key}=${encoded(value)}`).join('&')]
    const figure = growthOf2024(recorded)
    for (const path of [
      '/',
      '/timeline',
      '/indicators',
      '/indicators/grdp-growth',
      '/provinces',
      '/provinces/dien-bien',
      '/articles',
      `/articles/${figure.evidence[0]?.article}`,
      `/f/${figure.id}`,
    ]) {
      for (const query of isLong ? queries.splice(0, 2) : queries) await expectCalm(request, `${path}?${query}`)
    }
    // Every program reads "/.." as the folder above before it asks.
    if (!isLong && value !== HOSTILE.dots) {
      for (const path of ['/indicators', '/provinces', '/articles', '/events', '/f', '/api/v1', '/api/v1/observations']) {
        const response = await request.get(`${path}/${encoded(value).replaceAll('.', '%2E')}`, { maxRedirects: 0 })
        expect.soft(response.status(), `${path}/${kind}`).toBeLessThan(500)
        expect.soft(response.status(), `${path}/${kind} is not a page`).not.toBe(200)
      }
    }
  })
}

test('a time at the end of the calendar is a page like any other', async ({ request }) => {
  for (const time of ['0001', '9999', '0001..9999', '9999-12-31', '0001-01-01..0001-01-01', 'earliest..9999', '0001..latest']) {
    for (const path of ['/', '/timeline', '/indicators/grdp-growth', '/provinces/dien-bien']) {
      await expectCalm(request, `${path}?province=dien-bien&time=${time}`)
    }
  }
})

test('the words that the page gives back are text and never markup', async ({ page }) => {
  // The two fields for the years belong to a form, which is led on to another address.
  const keys = KEYS.filter((key) => key !== 'from' && key !== 'to')
  await page.goto(`/?${keys.map((key) => `${key}=${encoded(HOSTILE.markup)}`).join('&')}`)
  await expect(
    page.getByRole('status', { name: 'Địa chỉ có chỗ chưa đúng' }).getByText(HOSTILE.markup.slice(0, 20)).first(),
  ).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue(HOSTILE.markup)
  await expect(page).not.toHaveTitle('taken')
})

async function expectCalm(request: APIRequestContext, address: string): Promise<void> {
  const response = await request.get(address)
  const shown = address.slice(0, 90)
  expect.soft(response.status(), shown).toBe(200)
  const text = await response.text()
  expect.soft(text.includes('<script>document.title'), `${shown} gives no markup back`).toBe(false)
  expect.soft(text.includes('root:x:0'), shown).toBe(false)
}

/** Percent-encoded as UTF-8; half a surrogate pair, which has no UTF-8, as the bytes that careless programs send. */
function encoded(value: string): string {
  return value === HOSTILE['half a code point'] ? '%ED%A0%80' : encodeURIComponent(value)
}

async function idsOf(page: {
  locator(selector: string): { evaluateAll<T>(read: (links: Element[]) => T): Promise<T> }
}): Promise<string[]> {
  const ids = await page
    .locator('table tbody [data-fact]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-fact') ?? ''))
  return [...new Set(ids)].sort()
}

function areasOf(fact: Recorded['figures'][number] | Recorded['milestones'][number]): readonly string[] {
  return 'area' in fact ? [fact.area] : fact.areas
}

function factsOf({ figures, milestones }: Recorded) {
  return [...figures, ...milestones]
}
