import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactFilter } from '../facts/fact-filter.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureDrafts, fixtureTexts, MAIN, OTHER, quote } from '../seed/seed-fixture.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { readChanges } from './read-changes.ts'
import { readEvents } from './read-events.ts'
import { readObservations } from './read-observations.ts'
import { writeSeeds } from './write-seeds.ts'

/** The fixture is recorded on 10 January 2026; what happens to its facts after that is told below. */
const BEFORE = '2026-01-09'
const FIRST = '2026-01-10'
const TODAY = '2026-11-22'
const WHY = { vi: 'Đọc nhầm số', en: 'The number was misread' }
const WHY_AGAIN = { vi: 'Bài báo đã đính chính', en: 'The article was corrected' }

let temporary: TestDatabase
let db: PrismaClient
let ids: { plan: string; growth: string; bridge: string; added: string; brief: string }

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  const drafts = fixtureDrafts()
  const other = drafts[OTHER]
  const plan = other.observations[0] ?? {}
  // The plan of 1.800 becomes 1.900 on 1 March and 1.950 on 1 June; a figure is new on 1 April.
  const corrected = (version: number, recordedAt: string, value: number, correction: typeof WHY) => ({
    ...plan,
    ...{ version, recordedAt, value, correction },
  })
  other.observations.push(corrected(2, '2026-03-01T03:00:00Z', 1900, WHY), corrected(3, '2026-06-01T03:00:00Z', 1950, WHY_AGAIN))
  other.observations.push({
    ...plan,
    key: 'added-later',
    recordedAt: '2026-04-01T03:00:00Z',
    text: { vi: 'Thêm sau', en: 'Added' },
  })
  other.observations.push({
    ...plan,
    key: 'came-and-went',
    recordedAt: '2026-04-01T03:00:00Z',
    text: { vi: 'Thoáng qua', en: 'Brief' },
  })
  await writeSeeds(db, parseSeeds(fixtureTexts(drafts)))
  const [{ observations }, { events }] = await Promise.all([
    readObservations({ today: '2026-11-22' }, undefined, db),
    readEvents({ today: '2026-11-22' }, undefined, db),
  ])
  const said = (text: string) => observations.find((figure) => figure.text.vi.includes(text))?.id ?? ''
  ids = {
    plan: observations.find(({ version }) => version === 3)?.id ?? '',
    growth: said('6,07%'),
    bridge: events.find(({ title }) => title.vi.includes('Thanh Bình'))?.id ?? '',
    added: said('Thêm sau'),
    brief: said('Thoáng qua'),
  }
  // Withdrawn: closed without a version that follows. The growth was on record in January, the other never at a day's end.
  const close = (id: string, at: string) =>
    db.observation.updateMany({ where: { id, supersededAt: null }, data: { supersededAt: new Date(at) } })
  await close(ids.growth, '2026-05-01T03:00:00Z')
  await close(ids.brief, '2026-04-02T03:00:00Z')
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

async function changes(since: string, filter: Partial<FactFilter> = {}, kinds = { figures: true, events: true }) {
  const asked = { ...filter, today: TODAY }
  return (await readChanges({ since, before: asked, now: asked, ...kinds }, db)).changes
}
const versions = (change: Awaited<ReturnType<typeof changes>>[number] | undefined) => [
  change?.before?.version ?? null,
  change?.after?.version ?? null,
]

describe('what has changed since a day', () => {
  test('is what was corrected, withdrawn and added after it, and nothing else', async () => {
    const found = await changes(FIRST)
    expect(found.map(({ id }) => id).sort()).toEqual([ids.plan, ids.growth, ids.added].sort())
  })

  test('is counted by kind, however few are read', async () => {
    const asked = { since: FIRST, before: { today: TODAY }, now: { today: TODAY }, figures: true, events: true }
    const { changes: all, counts } = await readChanges(asked, db)
    expect(counts).toEqual({ corrected: 1, withdrawn: 1, added: 1 })
    const first = await readChanges({ ...asked, shown: 1 }, db)
    expect(first).toEqual({ counts, changes: all.slice(0, 1) })
    expect(first.changes[0]?.id).toBe(ids.plan)
  })

  test('compares the version of the day with that of now, and gives every reason in between', async () => {
    const [plan] = await changes(FIRST, { ids: [ids.plan] })
    expect(versions(plan)).toEqual([1, 3])
    expect(plan?.before).toMatchObject({ value: 1800 })
    expect(plan?.after).toMatchObject({ value: 1950 })
    expect(plan?.reasons).toEqual([WHY, WHY_AGAIN])
  })

  test('counts from the end of the day, where the readers are', async () => {
    const [later] = await changes('2026-03-01', { ids: [ids.plan] })
    expect(versions(later)).toEqual([2, 3])
    expect(later?.reasons).toEqual([WHY_AGAIN])
    expect(await changes('2026-06-01', { ids: [ids.plan] })).toEqual([])
    expect(versions((await changes('2026-05-31', { ids: [ids.plan] }))[0])).toEqual([2, 3])
  })

  test('tells a withdrawn fact as it was, without a version of now', async () => {
    const [growth] = await changes(FIRST, { ids: [ids.growth] })
    expect(versions(growth)).toEqual([1, null])
    expect(growth?.before).toMatchObject({ value: 6.07 })
    expect(await changes('2026-05-01', { ids: [ids.growth] })).toEqual([])
  })

  test('tells a fact of later days as added, without reasons', async () => {
    const [added] = await changes(FIRST, { ids: [ids.added] })
    expect(versions(added)).toEqual([null, 1])
    expect(added?.reasons).toEqual([])
  })

  test('since a day before everything is all that stands, as added', async () => {
    const found = await changes(BEFORE)
    const { observations } = await readObservations({ today: '2026-11-22' }, undefined, db)
    const { events } = await readEvents({ today: '2026-11-22' }, undefined, db)
    expect(found.map(({ id }) => id).sort()).toEqual([...observations, ...events].map(({ id }) => id).sort())
    expect(found.every(({ before, reasons }) => before === null && reasons.length === 0)).toBe(true)
  })

  test('leaves out what came and went in between', async () => {
    expect(await changes(FIRST, { ids: [ids.brief] })).toEqual([])
    expect(versions((await changes('2026-04-01', { ids: [ids.brief] }))[0])).toEqual([1, null])
  })

  test('stays within what the page shows: its filter, its kinds, its articles', async () => {
    expect(await changes(FIRST, { indicators: ['grdp-growth'] })).toHaveLength(1)
    expect(await changes(FIRST, { time: { start: '2025-06-01', end: '2030-01-01' } })).toEqual([])
    expect(await changes(FIRST, { articles: [MAIN] })).toHaveLength(1)
    expect(await changes(FIRST, {}, { figures: false, events: true })).toEqual([])
    const events = await changes(BEFORE, {}, { figures: false, events: true })
    expect(events.map(({ id }) => id)).toContain(ids.bridge)
    expect(events.every(({ id }) => id.startsWith('e_'))).toBe(true)
  })
})

describe('a correction that moves a fact', () => {
  test('is told where the fact was and where it is', async () => {
    const fixture = fixtureDrafts()
    const first = fixture[OTHER].events[0] ?? {}
    const moved = { vi: 'Sai ngày', en: 'Wrong day' }
    fixture[OTHER].events.push({
      ...first,
      version: 2,
      recordedAt: '2026-02-01T03:00:00Z',
      correction: moved,
      date: { edtf: '2025-04-09', qualifier: null, phrase: null },
      evidence: [quote('Trước ngày 10/4/2024, cầu Thanh Bình dự kiến hoàn thành.', 'time: 10/4/2024', 'status: dự kiến')],
    })
    const own = await createTestDatabase({ seeded: false })
    const client = openDatabase(own.url)
    try {
      await writeSeeds(client, parseSeeds(fixtureTexts(fixture)))
      const asked = (year: number) => ({ today: '2026-11-22', time: { start: `${year}-01-01`, end: `${year}-12-31` } })
      for (const year of [2024, 2025]) {
        const { changes: found } = await readChanges(
          { since: FIRST, before: asked(year), now: asked(year), figures: false, events: true },
          client,
        )
        expect(found.map(versions), `within ${year}`).toEqual([[1, 2]])
        expect(found[0]?.reasons).toEqual([moved])
      }
    } finally {
      await client.$disconnect()
      await own.drop()
    }
  })
})
