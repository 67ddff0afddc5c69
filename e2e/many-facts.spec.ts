import type { Locator, Page } from '@playwright/test'
import { openDatabase } from '../lib/db/client.ts'
import { loadFacts } from '../lib/db/load-facts.ts'
import { writeSeeds } from '../lib/db/write-seeds.ts'
import { generateFacts } from '../lib/generate/generate-facts.ts'
import { worldOf } from '../lib/generate/world.ts'
import { freePortFrom } from '../lib/operate/postgres/free-port.ts'
import { type FrontServer, startFrontServer } from '../lib/operate/servers/front-server.ts'
import { createTestDatabase, type TestDatabase } from '../lib/operate/test-database.ts'
import { parseSeeds } from '../lib/seed/parse-seeds.ts'
import { readSeedTexts } from '../lib/seed/read-seed-texts.ts'
import { marksIn, readNumber, takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'

// Generated facts, far more than are drawn one by one, in a database of their own: what columns say is compared with what the API
// tells of the same days.

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const AMOUNT = { events: 4_000, figures: 12_000 }

let database: TestDatabase
let server: FrontServer

test.beforeAll(async () => {
  database = await createTestDatabase({ seeded: false })
  const seeds = parseSeeds(await readSeedTexts('seeds'))
  const db = openDatabase(database.url)
  await writeSeeds(db, { ...seeds, documents: [] })
  await db.$disconnect()
  await loadFacts(database.url, generateFacts(AMOUNT, 1, worldOf(seeds.areas, seeds.indicators), 0))
  server = await startFrontServer(await freePortFrom(4400), {
    DATABASE_URL: database.url,
    ADMIN_PORT: undefined,
    RATE_LIMIT: 'off',
  })
})

test.afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

test('from the first year to the last there is a picture is drawn too, though its columns reach beyond the calendar', async ({
  page,
}) => {
  for (const time of ['0001..2024', '0001..2999']) {
    await page.goto(`${server.url}/?time=${time}`)
    await expect(page.locator('[data-lane] [data-columns]:visible').first()).toBeVisible()
    for (const path of [
      '/timeline',
      '/indicators/poverty-rate',
      '/picture/timeline.svg',
      '/embed/timeline',
      '/preview/timeline.png',
    ]) {
      const answer = await page.request.get(`${server.url}${path}?time=${time}`)
      expect(answer.status(), `${path} ${time}`).toBe(200)
    }
  }
  await takeInHand(page)
  const lane = page.locator('[data-lane]').filter({ has: page.locator('[data-columns]:visible') })
  await lane.locator('[data-columns]:visible').first().hover()
})

test('lanes and panels in columns count every fact of their days, with the lowest and the highest', async ({ page }) => {
  await page.goto(`${server.url}/?time=1950..2000`)
  const { panels } = await pictureOf(page)
  const panel = panels.find(({ id, condensed }) => id === 'poverty-rate' && condensed)
  if (!panel?.condensed) throw new Error('the poverty rate is not drawn in columns')
  const { grid, columns } = panel.condensed.near
  // Columns begin and end on days of their own, a little outside of the window.
  const time = timeOf({ start: grid.start, end: grid.start + grid.width * grid.count })
  const events = await told('events', time)
  const lanes = page.locator('[data-lane]').filter({ has: page.locator('[data-columns]:visible') })
  const topics = await lanes.evaluateAll((all) => all.map((lane) => (lane as HTMLElement).dataset.lane ?? ''))
  expect(topics.length).toBeGreaterThan(3)
  for (const topic of topics) {
    const counted = await firstNumber(columnsOf(page.locator(`[data-lane="${topic}"]`)))
    expect(counted, topic).toBe(events.filter((event) => event.topic === topic).length)
  }
  const figures = await told('observations', `${time}&indicator=${panel.id}`)
  const own = figures.filter(({ measure, unit }) => measure === 'value' && unit === 'PERCENT')
  expect(own.length).toBeGreaterThan(5)
  expect(await firstNumber(columnsOf(page.locator(`[data-panel="${panel.id}"]`)))).toBe(own.length)
  const ends = own.flatMap(({ value = 0, valueHigh }) => [value, valueHigh ?? value])
  expect(Math.min(...columns.map(([, , low]) => low))).toBe(Math.min(...ends))
  expect(Math.max(...columns.map(([, , , high]) => high))).toBe(Math.max(...ends))
})

test('a window that is drawn near enough shows its facts one by one, and says of how many a lane has no room', async ({
  page,
}) => {
  await page.goto(`${server.url}/timeline?time=1950..2000`)
  await takeInHand(page)
  await expect(marksIn(page)).toHaveCount(0)
  await page.goto(`${server.url}/timeline?time=1990`)
  const events = await told('events', 'time=1990')
  expect(events.length).toBeGreaterThan(5)
  const { lanes } = await pictureOf(page)
  expect(lanes.flatMap(({ marks }) => marks.map(({ id }) => id)).sort()).toEqual(events.map(({ id }) => id).sort())
  const drawn = new Set(await marksIn(page).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-fact') ?? '')))
  const left = await page
    .getByRole('main')
    .getByText(/^\+ \d+ mốc$/)
    .filter({ visible: true })
    .allTextContents()
  const inWords = left.map((text) => Number(text.match(/\d+/)?.[0]))
  expect(drawn.size + inWords.reduce((sum, count) => sum + count, 0)).toBe(events.length)
})

test('the list that stands for the chart on a phone tells of the days that the chart shows', async ({ openContext }) => {
  const context = await openContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  // Of more facts than are drawn the list has a part, of fewer all.
  for (const [query, scope, most] of [
    ['', '', 60],
    ['time=1980..2040', '', 60],
    ['province=ha-noi', '&province=ha-noi', 300],
  ] as const) {
    await page.goto(`${server.url}/?${query}`)
    const { window } = await pictureOf(page)
    const inWindow = `${timeOf(window)}${scope}`
    const facts = [...(await told('observations', inWindow)), ...(await told('events', inWindow))].map(({ id }) => id)
    const listed = await page
      .getByRole('main')
      .locator('li [data-fact]:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-fact') ?? ''))
    expect(listed.length, query).toBe(Math.min(most, facts.length))
    expect(
      listed.filter((id) => !facts.includes(id)),
      query,
    ).toEqual([])
  }
})

interface Days {
  readonly start: number
  readonly end: number
}

/** What the page's picture is drawn from, as far as these tests read it; days are counted from 1970-01-01. */
interface PictureData {
  readonly window: Days
  readonly panels: readonly {
    readonly id: string
    readonly condensed?: {
      readonly near: {
        readonly grid: { readonly start: number; readonly width: number; readonly count: number }
        /** Number, how many, lowest, highest. */
        readonly columns: readonly (readonly [number, number, number, number])[]
      }
    }
  }[]
  readonly lanes: readonly { readonly marks: readonly { readonly id: string }[] }[]
}

function pictureOf(page: Page): Promise<PictureData> {
  return page.locator('script[data-served="picture"]').evaluate((block) => JSON.parse(block.textContent ?? ''))
}

function timeOf({ start, end }: Days): string {
  const [first, last] = [start, end - 1].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
  return `time=${first}..${last}`
}

interface Told {
  readonly id: string
  readonly topic?: string
  readonly measure?: string
  readonly unit?: string
  readonly value?: number
  readonly valueHigh?: number | null
}

/** Everything that the API tells of a filter. */
async function told(collection: 'events' | 'observations', query: string): Promise<Told[]> {
  const all: Told[] = []
  let cursor: string | null = null
  do {
    const after: string = cursor ? `&cursor=${cursor}` : ''
    const answer = await (await fetch(`${server.url}/api/v1/${collection}?${query}&limit=1000${after}`)).json()
    all.push(...answer.data)
    cursor = answer.next
  } while (cursor)
  return all
}

function columnsOf(plot: Page | Locator): Locator {
  return plot.locator('[data-columns]:visible').first()
}

/** What columns say begins with how many facts they count. */
async function firstNumber(columns: Locator): Promise<number> {
  const said = (await columns.getAttribute('aria-label')) ?? ''
  return readNumber(said.split(' ')[0] ?? '')
}
