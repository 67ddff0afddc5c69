import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inLanguage } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'
import { growthOf2024, type Quote, type Recorded, readRecorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

const COLLECTIONS = ['provinces', 'indicators', 'articles', 'observations', 'events'] as const
const LONGEST_QUOTE = 240

for (const collection of COLLECTIONS) {
  test(`${collection} are told as JSON and as CSV with a byte order mark, one row for each`, async ({ request }) => {
    const json = await request.get(`/api/v1/${collection}?limit=5000`)
    expect(json.headers()['content-type']).toContain('application/json')
    const { data } = (await json.json()) as { data: readonly { id?: string; slug?: string }[] }
    expect(data.length).toBeGreaterThan(0)

    const csv = await request.get(`/api/v1/${collection}.csv?limit=5000`)
    expect(csv.headers()['content-type']).toMatch(/text\/csv/)
    const bytes = await csv.body()
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [header = [], ...rows] = rowsOf(bytes.toString('utf8').slice(1))
    expect(rows.every((row) => row.length === header.length)).toBe(true)
    const name = data[0]?.id === undefined ? 'slug' : 'id'
    const told = rows.map((row) => row[header.indexOf(name)])
    expect(told.sort()).toEqual(data.map((item) => item[name] ?? '').sort())
  })

  test(`one of the ${collection} is told by its id as it stands in the list`, async ({ request }) => {
    const list = (await (await request.get(`/api/v1/${collection}?limit=1`)).json()) as {
      data: readonly { id?: string; slug?: string }[]
    }
    const [first] = list.data
    const response = await request.get(`/api/v1/${collection}/${encodeURIComponent(first?.id ?? first?.slug ?? '')}`)
    expect(response.status()).toBe(200)
    expect((await response.json()) as { data: unknown }).toMatchObject({ data: first })
  })
}

test('a cursor leads through a collection without a gap or a repetition', async ({ request, recorded }) => {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const response = await request.get(`/api/v1/observations?limit=20${query}`)
    const page = (await response.json()) as { data: readonly { id: string }[]; next: string | null }
    expect(page.data.length).toBeGreaterThan(0)
    ids.push(...page.data.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  expect(ids).toEqual(recorded.figures.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('every fact has a sentence of at most 240 characters, or says what it was worked out from', ({ recorded }) => {
  for (const fact of [...recorded.figures, ...recorded.milestones]) {
    const derived = 'derivedFrom' in fact && fact.derivedFrom !== null
    expect.soft(fact.evidence.length > 0 || derived, `${fact.id} can prove itself`).toBe(true)
    for (const quote of fact.evidence) {
      const length = [...quote.exact].length
      expect.soft(length, `length of the quote of ${fact.id}`).toBeLessThanOrEqual(LONGEST_QUOTE)
      expect.soft(quote.end - quote.start, `offsets of ${fact.id} count its characters`).toBe(length)
      expect.soft(quote.marks.length, `${fact.id} has a marked piece`).toBeGreaterThan(0)
      expect.soft(quote.marks.every(({ start, end }) => 0 <= start && start < end && end <= length)).toBe(true)
    }
    if ('value' in fact && fact.evidence.length > 0) {
      expect
        .soft(
          fact.evidence[0]?.marks.some(({ kind }) => kind === 'number'),
          `the number of ${fact.id} is marked`,
        )
        .toBe(true)
    }
  }
})

test('every quote names an article whose text is known by its hash, and lies inside that text', ({ recorded }) => {
  const articles = new Map(recorded.articles.map((article) => [article.slug, article]))
  for (const { fact, quote } of quotesOf(recorded)) {
    const article = articles.get(quote.article)
    expect.soft(article, `${fact} quotes ${quote.article}`).toBeDefined()
    expect.soft(article?.sha256, `hash of ${quote.article}`).toMatch(/^[0-9a-f]{64}$/)
    expect.soft(quote.end, `${fact} ends inside ${quote.article}`).toBeLessThanOrEqual(article?.textLength ?? 0)
    expect.soft(article?.facts, `${quote.article} lists ${fact}`).toContain(fact)
  }
})

test('every quote is byte for byte a piece of the article with that hash (skipped without ARTICLES_DIR: the texts are not in the project)', ({
  recorded,
}) => {
  const folder = process.env.ARTICLES_DIR ?? ''
  test.skip(folder === '' || !existsSync(folder), 'ARTICLES_DIR names no folder with the articles')
  const texts = new Map(
    readdirSync(folder).map((file) => {
      const bytes = readFileSync(join(folder, file))
      return [createHash('sha256').update(bytes).digest('hex'), [...bytes.toString('utf8')]]
    }),
  )
  const hashes = new Map(recorded.articles.map(({ slug, sha256 }) => [slug, sha256]))
  for (const { fact, quote } of quotesOf(recorded)) {
    const text = texts.get(hashes.get(quote.article) ?? '')
    expect.soft(text?.slice(quote.start, quote.end).join(''), `quote of ${fact} in ${quote.article}`).toBe(quote.exact)
  }
})

test('a value that cannot be used is answered with 400 and problem details that name the parameter', async ({ request }) => {
  const bad = {
    province: 'atlantis',
    time: 'hôm qua',
    indicator: 'khong-co',
    topic: 'everything',
    status: 'done',
    view: 'pie',
    q: 'x'.repeat(101),
    fact: 'o_',
    asOf: '2026-02-30',
    limit: '0',
    cursor: 'not-a-cursor',
    provinc: 'dien-bien',
  }
  for (const [parameter, value] of Object.entries(bad)) {
    const response = await request.get('/api/v1/observations', { params: { [parameter]: value } })
    expect.soft(response.status(), `${parameter}=${value}`).toBe(400)
    expect.soft(response.headers()['content-type'], parameter).toContain('application/problem+json')
    const problem = (await response.json()) as {
      status: number
      detail: string
      parameters: { parameter: string; accepts: string }[]
    }
    expect.soft(problem.status).toBe(400)
    expect.soft(problem.detail, `the detail names ${parameter}`).toContain(parameter)
    expect.soft(problem.parameters.map((named) => named.parameter)).toContain(parameter)
    expect.soft(problem.parameters[0]?.accepts, `${parameter} says what it accepts`).toMatch(/\S/)
  }
  // Wherever a place in a list is looked up, a text that no database holds is none.
  for (const collection of ['provinces', 'indicators', 'articles', 'observations', 'events']) {
    expect.soft((await request.get(`/api/v1/${collection}?cursor=%00`)).status(), collection).toBe(400)
  }
})

test('what the API does not hold is answered with 404 problem details', async ({ request }) => {
  for (const path of ['observations/o_000000', 'events/e_000000', 'articles/khong-co', 'khong-co', 'observations.xml']) {
    const response = await request.get(`/api/v1/${path}`)
    expect.soft(response.status(), path).toBe(404)
    expect.soft(response.headers()['content-type'], path).toContain('application/problem+json')
  }
})

test('openapi.json describes every collection and every filter', async ({ request }) => {
  const response = await request.get('/api/v1/openapi.json')
  expect(response.status()).toBe(200)
  const description = (await response.json()) as {
    openapi: string
    paths: Record<string, { get?: { parameters?: readonly { name?: string; $ref?: string }[] } }>
  }
  expect(description.openapi).toMatch(/^3\.1/)
  const paths = Object.keys(description.paths)
  for (const collection of COLLECTIONS) {
    expect
      .soft(
        paths.some((path) => path.endsWith(`/${collection}`)),
        collection,
      )
      .toBe(true)
    expect
      .soft(
        paths.some((path) => path.endsWith(`/${collection}.csv`)),
        `${collection}.csv`,
      )
      .toBe(true)
  }
  const text = JSON.stringify(description)
  for (const name of ['province', 'time', 'indicator', 'topic', 'status', 'q', 'asOf', 'limit', 'cursor']) {
    expect.soft(text, `the filter ${name}`).toContain(`"name":"${name}"`)
  }
})

test('events are a calendar, and what is new is a feed', async ({ request, recorded }) => {
  const calendar = await request.get('/api/v1/events.ics')
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  const text = await calendar.text()
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(recorded.milestones.length / 2)
  const feed = await request.get('/api/v1/feed.atom')
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
})

for (const { code, prefix } of LANGUAGES) {
  test(`the table in ${code} holds the same facts as the API, whatever the filter`, async ({ page, request }) => {
    for (const query of ['province=dien-bien', 'province=lao-cai&time=2025..2026', 'topic=budget,tourism', 'q=ngan+sach']) {
      const { figures, milestones } = await readRecorded(request, query)
      await page.goto(inLanguage(prefix, `/?${query}&view=table`))
      const rows = page.getByRole('table').locator('tbody [data-fact]')
      await expect(rows.first()).toBeVisible()
      const ids = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('data-fact')))
      expect.soft([...new Set(ids)].sort(), query).toEqual([...figures, ...milestones].map(({ id }) => id).sort())
    }
  })
}

test('the page of a figure shows the sentence that the API holds', async ({ page, recorded }) => {
  const figure = growthOf2024(recorded)
  await page.goto(`/f/${figure.id}`)
  const told = await page.getByRole('main').locator('blockquote').first().textContent()
  expect(plain(told ?? '')).toContain(plain(figure.evidence[0]?.exact ?? ''))
})

/** Words without the names of markings, which are only spoken, and with single spaces. */
function plain(text: string): string {
  return text
    .replace(/(số liệu|thời gian|tình trạng):/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function quotesOf({ figures, milestones }: Recorded): readonly { fact: string; quote: Quote }[] {
  return [...figures, ...milestones].flatMap(({ id, evidence }) => evidence.map((quote) => ({ fact: id, quote })))
}

/** RFC 4180: quoted cells may hold commas, quotes and line ends. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, separator, quoted, plain] of csv.matchAll(/(,|\r?\n|^)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (separator !== ',' && separator !== '') rows.push([])
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}
