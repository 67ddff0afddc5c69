import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OBS_STATUSES, SCENARIOS, STATED_STATUSES } from '../facts/code-lists.ts'
import { eventStatus } from '../facts/event.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { figureStatus } from '../facts/figure-status.ts'
import { STATUSES } from '../facts/status.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { searchWords } from '../search/fold.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureDrafts, fixtureTexts, MAIN, OTHER, TEASER } from '../seed/seed-fixture.ts'
import { openDatabase } from './client.ts'
import { CursorError } from './cursor-text.ts'
import type { PrismaClient } from './generated/client.ts'
import { readEvents } from './read-events.ts'
import { readHistory } from './read-history.ts'
import { readObservations } from './read-observations.ts'
import { writeSeeds } from './write-seeds.ts'

const TODAY = '2024-04-09'

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient

/** Beside the fixture's facts: a figure of every scenario and status, an event of every status before, on and after today. */
function drafts() {
  const all = fixtureDrafts()
  const [plan, derived] = [all[OTHER].observations[0], all[MAIN].observations[2]]
  for (const scenario of SCENARIOS) {
    for (const obsStatus of OBS_STATUSES) {
      const key = `${scenario}-${obsStatus}`.toLowerCase()
      if (obsStatus === 'I') all[MAIN].observations.push({ ...derived, key, scenario })
      else all[OTHER].observations.push({ ...plan, key, scenario, obsStatus })
    }
  }
  for (const status of STATED_STATUSES) {
    for (const edtf of ['2024-04-08', '2024-04-09', '2024-04-10']) {
      all[OTHER].events.push({
        ...all[OTHER].events[0],
        key: `${status}-${edtf}`,
        status,
        date: { edtf, qualifier: null, phrase: null },
      })
    }
  }
  return all
}

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  await writeSeeds(db, parseSeeds(fixtureTexts(drafts())))
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

const figures = async (filter: Omit<FactFilter, 'today'>) =>
  (await readObservations({ ...filter, today: TODAY }, undefined, db)).observations
const events = async (filter: Omit<FactFilter, 'today'>) => (await readEvents({ ...filter, today: TODAY }, undefined, db)).events
const said = (facts: readonly { text: { vi: string } }[]) => [...new Set(facts.map(({ text }) => text.vi))].sort()
const titles = (facts: readonly { title: { vi: string } }[]) => [...new Set(facts.map(({ title }) => title.vi))].sort()

describe('filtering by status', () => {
  test.each(STATUSES)('%s keeps exactly the facts of which the pure functions say so', async (status) => {
    const everyFigure = await figures({})
    const everyEvent = await events({})
    expect(everyFigure).toHaveLength(7 + SCENARIOS.length * OBS_STATUSES.length)
    expect(everyEvent).toHaveLength(4 + STATED_STATUSES.length * 3)
    expect(await figures({ statuses: [status] })).toEqual(everyFigure.filter((figure) => figureStatus(figure) === status))
    expect(await events({ statuses: [status] })).toEqual(everyEvent.filter((event) => eventStatus(event, TODAY) === status))
  })

  test('every fact has one status of those that can be asked for', async () => {
    const [all, each] = [await figures({}), await Promise.all(STATUSES.map((status) => figures({ statuses: [status] })))]
    expect(each.flat()).toHaveLength(all.length)
    expect(await events({ statuses: STATUSES })).toEqual(await events({}))
  })
})

describe('filtering figures and events', () => {
  test('time keeps what overlaps it by a single day, and nothing beside it', async () => {
    const time = (start: string, end: string) => ({ time: { start, end } })
    expect(titles(await events(time('1969-12-31', '1990-01-01')))).toEqual(['Đào kênh Nậm Rốm'])
    expect(titles(await events(time('1950-01-01', '1963-01-01')))).toEqual(['Đào kênh Nậm Rốm'])
    expect(await events(time('1950-01-01', '1962-12-31'))).toEqual([])
    expect(said(await figures(time('2023-12-31', '2024-01-01')))).toContain('GRDP quý I/2024 ước tăng 6,07%')
    expect(said(await figures(time('2023-12-31', '2023-12-31')))).not.toContain('GRDP quý I/2024 ước tăng 6,07%')
    expect(await events(time('1970-01-01', '1990-01-01'))).toEqual([])
    expect(said(await figures(time('2024-03-31', '2024-03-31')))).toContain('GRDP quý I/2024 ước tăng 6,07%')
    expect(said(await figures(time('2024-04-01', '2024-04-01')))).not.toContain('GRDP quý I/2024 ước tăng 6,07%')
  })

  test('areas keeps the facts of any of them', async () => {
    expect(titles(await events({ areas: ['lai-chau@1962'] }))).toEqual(['Đào kênh Nậm Rốm'])
    expect(await events({ areas: ['lai-chau@1962', 'dien-bien@2004'] })).toEqual(await events({}))
    expect(await figures({ areas: ['viet-nam'] })).toEqual([])
  })

  test('an empty list filters nothing', async () => {
    const nothing = { areas: [], indicators: [], topics: [], statuses: [], words: [], articles: [], ids: [] }
    expect(await figures(nothing)).toEqual(await figures({}))
    expect(await events(nothing)).toEqual(await events({}))
  })

  test('indicators keeps their figures and leaves events alone', async () => {
    expect(new Set((await figures({ indicators: ['grdp-growth'] })).map(({ indicator }) => indicator))).toEqual(
      new Set(['grdp-growth']),
    )
    expect(await events({ indicators: ['grdp-growth'] })).toEqual(await events({}))
  })

  test('the topic of a figure is that of its indicator', async () => {
    expect(await figures({ topics: ['economy'] })).toEqual(await figures({ indicators: ['grdp-growth'] }))
    expect(titles(await events({ topics: ['history', 'agriculture'] }))).toEqual(['Lễ kỷ niệm', 'Đào kênh Nậm Rốm'])
  })

  test('articles keeps what they are quoted for, and what was worked out from it', async () => {
    const inMain = await figures({ articles: [MAIN] })
    expect(said(inMain)).toContain('Thu ngân sách năm 2004 chừng 94,3 tỷ đồng')
    expect(said(await figures({ articles: [OTHER] }))).not.toContain('Thu ngân sách năm 2004 chừng 94,3 tỷ đồng')
    expect(titles(await events({ articles: [TEASER] }))).toEqual(['Hội nghị tổng kết năm'])
  })

  test('ids keeps the facts that bear them', async () => {
    const [first, second] = await figures({})
    expect(await figures({ ids: [first?.id ?? '', second?.id ?? '', 'o_zzzzzz'] })).toEqual([first, second])
  })

  test.each([
    ['the words of the figure, without diacritics', '94,3 ty', ['Thu ngân sách năm 2004 chừng 94,3 tỷ đồng']],
    ['the quote', 'tinh trong vung', ['Xếp thứ 4/14 trong vùng']],
    ['the name of the indicator', 'tang truong xep', ['Xếp thứ 4/14 trong vùng']],
    ['the title of the article', 'Kế hoạch của tỉnh phấn đấu', ['Phấn đấu thu 2.000 đến 2.100 tỷ đồng']],
    ['the name of the area and a word of the figure', 'điện biên 94,3', ['Thu ngân sách năm 2004 chừng 94,3 tỷ đồng']],
    ['a percent sign, which is no wildcard', '6,0%7', []],
    ['nothing that is there', 'ngân sách xyz', []],
  ])('words are found in %s', async (_, query, expected) => {
    expect(said(await figures({ words: searchWords(query) }))).toEqual(expected)
  })

  test('words of an event are found in its title, place, areas, quotes and articles', async () => {
    expect(titles(await events({ words: ['kenh'] }))).toEqual(['Đào kênh Nậm Rốm'])
    expect(titles(await events({ words: ['lai', 'chau'] }))).toEqual(['Đào kênh Nậm Rốm'])
    expect(titles(await events({ words: ['bridge'] }))).toEqual(['Xong cầu Thanh Bình'])
    expect(titles(await events({ words: ['tin', 'ngan', '23/12'] }))).toEqual(['Hội nghị tổng kết năm'])
  })

  test('filters are combined', async () => {
    const filter = {
      indicators: ['budget-revenue'],
      statuses: ['target'] as const,
      time: { start: '2025-01-01', end: '2025-12-31' },
    }
    expect(said(await figures(filter))).toEqual(['Phấn đấu thu 2.000 đến 2.100 tỷ đồng'])
  })
})

describe('reading page by page', () => {
  test.each([1, 2, 7, 42, 1000])('with %d facts a page every fact comes once, in order', async (limit) => {
    const walked = { figures: [] as string[], events: [] as string[] }
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page = await readObservations({ today: TODAY }, { limit, after }, db)
      expect(page.observations.length).toBeLessThanOrEqual(limit)
      walked.figures.push(...page.observations.map(({ id }) => id))
      after = page.next
    }
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page = await readEvents({ today: TODAY }, { limit, after }, db)
      walked.events.push(...page.events.map(({ id }) => id))
      after = page.next
    }
    expect(walked.figures).toEqual((await figures({})).map(({ id }) => id))
    expect(walked.events).toEqual((await events({})).map(({ id }) => id))
  })

  test('the last page has no next, even when it is full', async () => {
    const count = (await figures({})).length
    expect((await readObservations({ today: TODAY }, { limit: count, after: null }, db)).next).toBeNull()
  })

  test.each(['', 'nonsense', 'MjAyNC0wMi0zMHxvX2FhYWFhYQ', 'MjAyNC0wMS0wMXxvX2FhYWFhYQ='])(
    'the cursor "%s" is refused',
    async (after) => {
      await expect(readObservations({ today: TODAY }, { limit: 5, after }, db)).rejects.toThrow(CursorError)
      await expect(readEvents({ today: TODAY }, { limit: 5, after }, db)).rejects.toThrow(CursorError)
    },
  )

  test('a limit below 1 is refused', async () => {
    await expect(readObservations({ today: TODAY }, { limit: 0, after: null }, db)).rejects.toThrow('limit is 0')
  })
})

test('a fact that nobody stored has no history', async () => {
  expect([await readHistory('o_zzzzzz', db), await readHistory('e_zzzzzz', db), await readHistory('nonsense', db)]).toEqual([
    [],
    [],
    [],
  ])
})
