import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../operate/test-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { SeedError } from '../seed/seed-error.ts'
import { fixtureDrafts, fixtureTexts, MAIN, OTHER, quote, TEASER } from '../seed/seed-fixture.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { readAreas } from './read-areas.ts'
import { readArticles } from './read-articles.ts'
import { readDoubts } from './read-doubts.ts'
import { readEvents } from './read-events.ts'
import { readExtent } from './read-extent.ts'
import { readHistory } from './read-history.ts'
import { readIndicators } from './read-indicators.ts'
import { readObservations } from './read-observations.ts'
import { readRegionMembers } from './read-region-members.ts'
import { SEEDING_LOCK, type SeedCounts, writeSeeds } from './write-seeds.ts'

type Drafts = ReturnType<typeof fixtureDrafts>

const TODAY = { today: '2026-11-22' }
const CORRECTION = { vi: 'Đọc nhầm số', en: 'The number was misread' }

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
})

afterEach(async () => {
  await db.$disconnect()
  await temporary.drop()
})

/** The fixture's seeds after its drafts were changed. */
function seedsWith(change: (drafts: Drafts) => void = () => {}) {
  const drafts = fixtureDrafts()
  change(drafts)
  return parseSeeds(fixtureTexts(drafts))
}

const SHORTER = { evidence: [quote('GRDP ước đạt 6,07%', 'number: 6,07%')] }

function assign(entry: Record<string, unknown> | undefined, fields: Record<string, unknown>) {
  Object.assign(entry ?? {}, fields)
}

/** Adds a second version of the plan for 2024: 1.900 instead of 1.800. */
function correctPlan({ [OTHER]: other }: Drafts) {
  other.observations.push({
    ...other.observations[0],
    version: 2,
    recordedAt: '2026-03-01T03:00:00Z',
    correction: CORRECTION,
    value: 1900,
  })
}

async function everything() {
  return {
    areas: await readAreas(db),
    members: [...(await readRegionMembers(db))],
    indicators: await readIndicators(db),
    articles: await readArticles({}, db),
    figures: await readObservations(TODAY, undefined, db),
    events: await readEvents(TODAY, undefined, db),
    doubts: await readDoubts({}, db),
  }
}

const newOnly = (counts: SeedCounts) => Object.entries(counts).map(([kind, { added }]) => [kind, added])

describe('seeding', () => {
  test('stores everything that the files hold, and reading gives it back unchanged', async () => {
    const seeds = seedsWith()
    expect(newOnly(await writeSeeds(db, seeds))).toEqual([
      ['areas', 4],
      ['indicators', 2],
      ['articles', 3],
      ['observations', 7],
      ['events', 4],
      ['evidence', 10],
      ['doubts', 1],
    ])
    const { figures, events, doubts, articles, areas, members, indicators } = await everything()
    const sorted = <T extends { id: string }>(facts: readonly T[]) => [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
    const values = <T>(entries: readonly { value: T }[]) => entries.map(({ value }) => value)
    expect(sorted(figures.observations)).toEqual(sorted(seeds.documents.flatMap((document) => values(document.observations))))
    expect(sorted(events.events)).toEqual(sorted(seeds.documents.flatMap((document) => values(document.events))))
    expect(doubts).toEqual([
      expect.objectContaining({ kind: 'ambiguity', text: { vi: 'Số lần tính theo giá nào?', en: 'At which prices?' } }),
    ])
    expect(articles.map(({ slug, host }) => [slug, host])).toEqual([
      [TEASER, MAIN],
      [MAIN, null],
      [OTHER, null],
    ])
    expect(areas.find(({ id }) => id === 'lai-chau@1962')?.successors).toEqual(['dien-bien@2004'])
    expect(members).toEqual([['tdmnpb@2006', ['dien-bien@2004']]])
    expect(indicators).toEqual(seeds.indicators)
  })

  test('twice stores nothing the second time', async () => {
    await writeSeeds(db, seedsWith())
    const before = await everything()
    const counts = await writeSeeds(db, seedsWith())
    expect(Object.values(counts).map(({ added, changed }) => [added, changed])).toEqual(Array(7).fill([0, 0]))
    expect(counts.evidence.unchanged).toBe(10)
    expect(await everything()).toEqual(before)
  })

  test('twice at once stores everything once', async () => {
    const other = openDatabase(temporary.url)
    try {
      const counts = await Promise.all([writeSeeds(db, seedsWith()), writeSeeds(other, seedsWith())])
      expect(counts.map(({ observations }) => observations.added).sort()).toEqual([0, 7])
    } finally {
      await other.$disconnect()
    }
  })

  test('waits while another seeding is at work', async () => {
    const other = new pg.Client(temporary.url)
    await other.connect()
    await other.query('SELECT pg_advisory_lock($1)', [SEEDING_LOCK])
    let over = false
    const writing = writeSeeds(db, seedsWith()).finally(() => {
      over = true
    })
    let waits = false
    while (!over && !waits) {
      const { rows } = await other.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
      waits = rows.length > 0
    }
    await other.end()
    await writing
    expect(waits).toBe(true)
  })

  test('brings reference data up to date', async () => {
    await writeSeeds(db, seedsWith())
    const texts = fixtureTexts()
    const areas = { ...texts.areas, text: texts.areas.text.replace('"vi":"Lai Châu"', '"vi":"Lai Châu cũ"') }
    const indicators = { ...texts.indicators, text: texts.indicators.text.replace('"prominence":10', '"prominence":20') }
    const counts = await writeSeeds(db, parseSeeds({ ...texts, areas, indicators }))
    expect([counts.areas.changed, counts.indicators.changed]).toEqual([1, 1])
    expect((await readAreas(db)).map(({ name }) => name.vi)).toContain('Lai Châu cũ')
    expect((await readIndicators(db))[0]).toMatchObject({ slug: 'budget-revenue', prominence: 20 })
  })

  test.each<[name: string, change: (drafts: Drafts) => void, file: string, said: string]>([
    ['figure', ({ [OTHER]: other }) => assign(other.observations[0], { value: 1850 }), OTHER, 'value of "revenue-plan-2024"'],
    ['quote', ({ [MAIN]: main }) => assign(main.observations[3], SHORTER), MAIN, 'evidence.0.exact of "growth-q1"'],
    ['event', ({ [MAIN]: main }) => assign(main.events[0], { status: 'ongoing' }), MAIN, 'stated of "canal"'],
    [
      'article',
      ({ [TEASER]: teaser }) => assign(teaser.article, { publisher: 'khac.vn' }),
      TEASER,
      'publisher of "900-tin-ngan"',
    ],
  ])(
    'a stored %s that differs from its file is refused by file, line and field, and nothing is written',
    async (_, change, file, said) => {
      await writeSeeds(db, seedsWith())
      const before = await everything()
      const seeds = seedsWith((drafts) => {
        change(drafts)
        drafts[TEASER].events.push({ ...drafts[TEASER].events[0], key: 'another' })
      })
      const refused = await writeSeeds(db, seeds).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(SeedError)
      expect(String(refused)).toMatch(new RegExp(`${file}\\.json:\\d+:\\d+ ${said} .* is stored: .* append-only`))
      expect(await everything()).toEqual(before)
    },
  )

  test('whatever the database refuses leaves it as it was', async () => {
    await writeSeeds(db, seedsWith())
    const before = await everything()
    const seeds = seedsWith(({ [TEASER]: teaser }) => {
      teaser.events.push({ ...teaser.events[0], key: 'another' })
    })
    const [last] = seeds.documents.flatMap(({ events }) => events).slice(-1)
    Object.assign(last?.value ?? {}, { id: 'e_bridge', kind: 'nonsense' })
    await expect(writeSeeds(db, seeds)).rejects.toThrow('event_kind_known')
    expect(await everything()).toEqual(before)
  })
})

describe('a correction', () => {
  test('closes the version before it and adds the next', async () => {
    await writeSeeds(db, seedsWith())
    const counts = await writeSeeds(db, seedsWith(correctPlan))
    expect(counts.observations).toEqual({ added: 1, changed: 1, unchanged: 6 })
    const standing = (await readObservations({ ...TODAY, words: ['1.800'] }, undefined, db)).observations
    expect(standing.map(({ value, version, correction }) => [value, version, correction])).toEqual([[1900, 2, CORRECTION]])
    const history = await readHistory(standing[0]?.id ?? '', db)
    expect(history.map(({ version, recordedAt, supersededAt }) => [version, recordedAt, supersededAt])).toEqual([
      [1, '2026-01-10T05:00:00.000Z', '2026-03-01T03:00:00.000Z'],
      [2, '2026-03-01T03:00:00.000Z', null],
    ])
  })

  test('may come with the version that it corrects', async () => {
    expect((await writeSeeds(db, seedsWith(correctPlan))).observations).toEqual({ added: 8, changed: 0, unchanged: 0 })
    expect((await writeSeeds(db, seedsWith(correctPlan))).observations).toEqual({ added: 0, changed: 0, unchanged: 8 })
  })

  test('is not there on the days before it, which show what stood then', async () => {
    await writeSeeds(db, seedsWith(correctPlan))
    const plan = async (asOf: string) => {
      const { observations } = await readObservations({ ...TODAY, words: ['1.800'], asOf }, undefined, db)
      return observations.map(({ value }) => value)
    }
    expect(await plan('2026-01-09')).toEqual([])
    expect(await plan('2026-01-10')).toEqual([1800])
    expect(await plan('2026-02-28')).toEqual([1800])
    expect(await plan('2026-03-01')).toEqual([1900])
  })

  test('counts for the day that it is where the readers are', async () => {
    // 18:00 UTC on the last of February is already the first of March in Viet Nam.
    const late = ({ [OTHER]: other }: Drafts) => {
      other.observations.push({
        ...other.observations[0],
        version: 2,
        recordedAt: '2026-02-28T18:00:00Z',
        correction: CORRECTION,
        value: 1900,
      })
    }
    await writeSeeds(db, seedsWith(late))
    const on = async (asOf: string) =>
      (await readObservations({ ...TODAY, words: ['1.800'], asOf }, undefined, db)).observations[0]?.value
    expect([await on('2026-02-28'), await on('2026-03-01')]).toEqual([1800, 1900])
  })

  test('recorded on the stroke of midnight counts for the day that begins', async () => {
    const midnight = ({ [OTHER]: other }: Drafts) => {
      other.observations.push({
        ...other.observations[0],
        version: 2,
        recordedAt: '2026-02-28T17:00:00Z',
        correction: CORRECTION,
        value: 1900,
      })
    }
    await writeSeeds(db, seedsWith(midnight))
    const on = async (asOf: string) => (await readObservations({ ...TODAY, words: ['1.800'], asOf }, undefined, db)).observations
    expect((await on('2026-02-28')).map(({ value }) => value)).toEqual([1800])
    expect((await on('2026-03-01')).map(({ value }) => value)).toEqual([1900])
  })

  test('of an event works like one of a figure', async () => {
    await writeSeeds(db, seedsWith())
    const seeds = seedsWith(({ [MAIN]: main }) => {
      main.events.push({
        ...main.events[0],
        version: 2,
        recordedAt: '2026-03-01T03:00:00Z',
        correction: CORRECTION,
        status: 'ongoing',
      })
    })
    expect((await writeSeeds(db, seeds)).events).toEqual({ added: 1, changed: 1, unchanged: 3 })
    const { events } = await readEvents({ ...TODAY, words: ['kenh'] }, undefined, db)
    expect(events.map(({ stated, version }) => [stated, version])).toEqual([['ongoing', 2]])
  })
})

test('a doubt that was withdrawn stands only on the days before', async () => {
  await writeSeeds(db, seedsWith())
  const counts = await writeSeeds(
    db,
    seedsWith(({ [MAIN]: main }) => {
      Object.assign(main.doubts[0] ?? {}, { withdrawnAt: '2026-03-01T03:00:00Z' })
    }),
  )
  expect(counts.doubts).toEqual({ added: 0, changed: 1, unchanged: 0 })
  expect(await readDoubts({}, db)).toEqual([])
  expect(await readDoubts({ asOf: '2026-02-28' }, db)).toHaveLength(1)
})

test('the extent of the data follows the facts that stand', async () => {
  expect(await readExtent({}, db)).toEqual({
    earliest: null,
    latest: null,
    observations: 0,
    events: 0,
    articles: 0,
    lastRecordedAt: null,
  })
  await writeSeeds(db, seedsWith(correctPlan))
  const extent = { earliest: '1963-01-01', latest: '2025-12-31', observations: 7, events: 4, articles: 3 }
  expect(await readExtent({}, db)).toEqual({ ...extent, lastRecordedAt: '2026-03-01T03:00:00.000Z' })
  expect(await readExtent({ asOf: '2026-01-10' }, db)).toEqual({ ...extent, lastRecordedAt: '2026-01-10T05:00:00.000Z' })
  expect(await readExtent({ asOf: '2026-01-09' }, db)).toMatchObject({ observations: 0, articles: 0, lastRecordedAt: null })
})
