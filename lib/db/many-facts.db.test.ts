import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ColumnGrid, columnGrid, columnsOf } from '../facts/columns.ts'
import { factCounts } from '../facts/fact-counts.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { STATUSES } from '../facts/status.ts'
import { generateFacts } from '../generate/generate-facts.ts'
import { worldOf } from '../generate/world.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureTexts } from '../seed/seed-fixture.ts'
import { epochDay, fromEpochDay } from '../time/civil-date.ts'
import { openDatabase } from './client.ts'
import { countFacts } from './count-facts.ts'
import { eventWhere, observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'
import type { PrismaClient } from './generated/client.ts'
import { keptDifferences } from './kept-differences.ts'
import { loadFacts } from './load-facts.ts'
import { readColumns } from './read-columns.ts'
import { readEvents } from './read-events.ts'
import { readExtent } from './read-extent.ts'
import { readFactCounts } from './read-fact-counts.ts'
import { readObservations } from './read-observations.ts'
import { writeSeeds } from './write-seeds.ts'

/** What a database of any size answers, held against the plain way of asking on generated facts of a small world. */

const TODAY = '2026-11-22'
const AREAS = ['viet-nam', 'lai-chau@1962', 'dien-bien@2004']

let temporary: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  const seeds = parseSeeds(fixtureTexts())
  await writeSeeds(db, seeds)
  await loadFacts(temporary.url, generateFacts({ events: 300, figures: 300 }, 7, worldOf(seeds.areas, seeds.indicators)))
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

const day = fc.integer({ min: epochDay('1895-01-01'), max: epochDay('2060-01-01') })
const few = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const filter = fc.record<Omit<FactFilter, 'today'>>(
  {
    areas: few(...AREAS),
    time: fc.tuple(day, day).map(([a, b]) => ({ start: fromEpochDay(Math.min(a, b)), end: fromEpochDay(Math.max(a, b)) })),
    indicators: few('budget-revenue', 'grdp-growth'),
    topics: few('economy', 'budget', 'history', 'tourism', 'health'),
    statuses: few(...STATUSES),
    words: few('moc', 'milestone', '12', 'dien', 'thu', 'sinh', 'growth', '1963', 'ky niem', '%'),
    articles: few('sinh-ra-de-do-000003', 'sinh-ra-de-do-000004', '900-nam-2023'),
    asOf: fc.constantFrom('2024-06-30', '2025-12-31', '2026-06-30'),
    changedSince: fc.constantFrom('2024-06-30', '2026-03-31'),
  },
  { requiredKeys: [] },
)
const grid: fc.Arbitrary<ColumnGrid> = fc
  .tuple(day, fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(1, 7, 60, 400))
  .map(([start, days, wanted]) => columnGrid({ start, end: start + days }, wanted))

async function plainIds(asked: FactFilter): Promise<{ figures: string[]; events: string[] }> {
  const where = observationWhere(asked, await figuresQuotedIn(asked, db))
  const figures = await db.observation.findMany({ where, select: { id: true }, orderBy: [{ periodStart: 'asc' }, { id: 'asc' }] })
  const events = await db.event.findMany({
    where: eventWhere(asked),
    select: { id: true },
    orderBy: [{ dateStart: 'asc' }, { id: 'asc' }],
  })
  return { figures: figures.map(({ id }) => id), events: events.map(({ id }) => id) }
}

async function everyFact(asked: FactFilter) {
  const [{ observations }, { events }] = await Promise.all([
    readObservations(asked, undefined, db),
    readEvents(asked, undefined, db),
  ])
  return { observations, events }
}

/** Reads a list to its end, so many at a time. */
async function walked(asked: FactFilter, limit: number, newestFirst: boolean) {
  const ids = { figures: [] as string[], events: [] as string[] }
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const { observations, next } = await readObservations(asked, { limit, after, newestFirst }, db)
    ids.figures.push(...observations.map(({ id }) => id))
    after = next
  }
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const { events, next } = await readEvents(asked, { limit, after, newestFirst }, db)
    ids.events.push(...events.map(({ id }) => id))
    after = next
  }
  return ids
}

test('a filter keeps the same facts in the same order however they are asked for, all at once or page by page', async () => {
  await fc.assert(
    fc.asyncProperty(filter, fc.constantFrom(40, 90, 1000), fc.boolean(), async (kept, limit, newestFirst) => {
      const asked = { ...kept, today: TODAY }
      const expected = await plainIds(asked)
      const { observations, events } = await everyFact(asked)
      expect({ figures: observations.map(({ id }) => id), events: events.map(({ id }) => id) }).toEqual(expected)
      const turned = <T>(list: readonly T[]) => (newestFirst ? [...list].reverse() : [...list])
      expect(await walked(asked, limit, newestFirst)).toEqual({
        figures: turned(expected.figures),
        events: turned(expected.events),
      })
    }),
    { numRuns: 40 },
  )
})

test('counting stops where it is told to, and is right below', async () => {
  await fc.assert(
    fc.asyncProperty(filter, fc.constantFrom(1, 20, 5000), async (kept, atMost) => {
      const asked = { ...kept, today: TODAY }
      const { figures, events } = await plainIds(asked)
      expect(await countFacts(asked, atMost, db)).toEqual({
        events: Math.min(events.length, atMost),
        observations: Math.min(figures.length, atMost),
      })
    }),
    { numRuns: 40 },
  )
})

describe('what is kept stays exact', () => {
  const columnsAgree = () =>
    fc.assert(
      fc.asyncProperty(filter, grid, async ({ time: _, ...kept }, asked) => {
        const scope = { ...kept, today: TODAY }
        expect(await readColumns(scope, asked, db)).toEqual(columnsOf(await everyFact(scope), asked))
      }),
      { numRuns: 40 },
    )
  const countsAgree = async () => {
    for (const asOf of [undefined, '2024-06-30', '2026-06-30'] as const) {
      const counted = await readFactCounts(asOf, db)
      const expected = factCounts(await everyFact({ today: TODAY, ...(asOf && { asOf }) }))
      expect(counted.figures.toSorted(byKey)).toEqual(expected.figures.toSorted(byKey))
      expect(counted.events.toSorted(byKey)).toEqual(expected.events.toSorted(byKey))
      expect(await readExtent({ ...(asOf && { asOf }) }, db)).toMatchObject(await plainExtent(asOf))
    }
    expect(await keptDifferences(db)).toEqual([])
  }

  test('when facts were added', async () => {
    await columnsAgree()
    await countsAgree()
  })

  test('when facts were withdrawn, those of the extremes among them', async () => {
    const { observations, events } = await everyFact({ today: TODAY })
    const highest = observations.toSorted((a, b) => b.value - a.value).slice(0, 20)
    const lowest = observations.toSorted((a, b) => a.value - b.value).slice(0, 20)
    const supersededAt = new Date('2026-11-21T00:00:00Z')
    for (const { id, version } of [...highest, ...lowest.slice(0, 5)]) {
      await db.observation.update({ where: { id_version: { id, version } }, data: { supersededAt } })
    }
    const closed = { id: { in: [...lowest.slice(5), ...observations.slice(0, 30)].map(({ id }) => id) }, supersededAt: null }
    await db.observation.updateMany({ where: closed, data: { supersededAt } })
    await db.event.updateMany({
      where: { id: { in: events.slice(0, 80).map(({ id }) => id) }, supersededAt: null },
      data: { supersededAt },
    })
    await columnsAgree()
    await countsAgree()
  })

  test('and what is not so is found and mended', async () => {
    await db.$executeRaw`UPDATE figure_column SET high = high + 1 WHERE level = 9 AND column_number = (SELECT max(column_number) FROM figure_column WHERE level = 9)`
    await db.$executeRaw`DELETE FROM event_count WHERE topic = 'history'`
    expect(new Set((await keptDifferences(db)).map(({ keptIn }) => keptIn))).toEqual(new Set(['figure_column', 'event_count']))
    await db.$executeRaw`SELECT keep_everything_anew()`
    expect(await keptDifferences(db)).toEqual([])
  })
})

async function plainExtent(asOf: string | undefined) {
  const { observations, events } = await everyFact({ today: TODAY, ...(asOf && { asOf }) })
  const spans = [...observations.map(({ period }) => period), ...events.map(({ date }) => date)]
  return {
    earliest: spans.map(({ start }) => start).sort()[0],
    latest: spans
      .map(({ end }) => end)
      .sort()
      .at(-1),
    observations: observations.length,
    events: events.length,
  }
}

function byKey(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}
