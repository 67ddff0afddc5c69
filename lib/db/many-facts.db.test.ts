import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleCounts } from '../facts/article-counts.ts'
import { chooseArticles } from '../facts/choose-articles.ts'
import type { EventKind } from '../facts/code-lists.ts'
import { type ColumnGrid, columnGrid, columnsOf } from '../facts/columns.ts'
import { type Event, eventStatus } from '../facts/event.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { factCounts } from '../facts/fact-counts.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { figureTotals } from '../facts/figure-totals.ts'
import { keepFacts } from '../facts/keep-facts.ts'
import { newestFigures } from '../facts/newest-figure.ts'
import { seriesTotals } from '../facts/series-totals.ts'
import { articlesRead, yearFigures } from '../facts/silence.ts'
import { STATUSES } from '../facts/status.ts'
import type { GeneratedArticle } from '../generate/generate-article.ts'
import { generateFacts } from '../generate/generate-facts.ts'
import { worldOf } from '../generate/world.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { fold } from '../search/fold.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureTexts } from '../seed/seed-fixture.ts'
import { epochDay, fromEpochDay } from '../time/civil-date.ts'
import { hull } from '../time/interval.ts'
import type { Bilingual } from '../words/locale.ts'
import { openDatabase } from './client.ts'
import { countFacts } from './count-facts.ts'
import { EVENT_PARTS, eventOf } from './event-row.ts'
import type { PrismaClient } from './generated/client.ts'
import { keptDifferences } from './kept-differences.ts'
import { loadFacts } from './load-facts.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'
import { readArticleCounts } from './read-article-counts.ts'
import { readArticleFacts } from './read-article-facts.ts'
import { readArticles } from './read-articles.ts'
import { readArticlesAbout } from './read-articles-about.ts'
import { readChosenArticles } from './read-chosen-articles.ts'
import { readColumns } from './read-columns.ts'
import { readEventTotals } from './read-event-totals.ts'
import { readEvents } from './read-events.ts'
import { readEventsCovered } from './read-events-covered.ts'
import { readExtent } from './read-extent.ts'
import { readFactCounts } from './read-fact-counts.ts'
import { readEventsOfRows, readFiguresOfRows } from './read-facts-of-rows.ts'
import { readFigureTotals } from './read-figure-totals.ts'
import { readFirstDay } from './read-first-day.ts'
import { readAreasOfFacts, readIndicatorsOfFacts } from './read-names-of-facts.ts'
import { readNewestFacts } from './read-newest-facts.ts'
import { readNewestFigures } from './read-newest-figures.ts'
import { readNewestRows } from './read-newest-rows.ts'
import { readObservations } from './read-observations.ts'
import { readQuotedArticles } from './read-quoted-articles.ts'
import { readSeriesTotals } from './read-series-totals.ts'
import { readWeightyRows } from './read-weighty-rows.ts'
import { readYearArticles } from './read-year-articles.ts'
import { readYearFigures } from './read-year-figures.ts'
import { writeSeeds } from './write-seeds.ts'

/** What a database of any size answers, held against the plain way of asking on generated facts of a small world. */

const TODAY = '2026-11-22'
const AREAS = ['viet-nam', 'lai-chau@1962', 'dien-bien@2004']
const WEIGHTY: readonly EventKind[] = ['victory', 'opening', 'founding']
const DAY = 86_400_000
/** Still the year before where this is written; where the readers are, the new one. */
const TURN_OF_YEAR = '2025-12-31T18:00:00.000Z'
/** When the first articles came on record: at the turn of a year, and on either side of a day late in its month. */
const FIRST_RECORDED = [TURN_OF_YEAR, '2025-03-12T03:00:00.000Z', '2025-03-20T18:00:00.000Z']

let temporary: TestDatabase
let db: PrismaClient
let seeds: ReturnType<typeof parseSeeds>
let recorded: Awaited<ReturnType<typeof everythingRecorded>>

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  seeds = parseSeeds(fixtureTexts())
  await writeSeeds(db, seeds)
  const generated = generateFacts({ events: 300, figures: 300 }, 7, worldOf(seeds.areas, seeds.indicators))
  await loadFacts(temporary.url, [withPast([...generated].flat())])
  recorded = await everythingRecorded()
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

const day = fc.integer({ min: epochDay('1895-01-01'), max: epochDay('2060-01-01') })
const year = fc.integer({ min: 1895, max: 2060 })
const few = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const filter = fc.record<Omit<FactFilter, 'today'>>(
  {
    areas: few(...AREAS),
    time: fc.oneof(
      fc.tuple(day, day).map(([a, b]) => ({ start: fromEpochDay(Math.min(a, b)), end: fromEpochDay(Math.max(a, b)) })),
      fc.tuple(year, year).map(([a, b]) => ({ start: `${Math.min(a, b)}-01-01`, end: `${Math.max(a, b)}-12-31` })),
    ),
    indicators: few('budget-revenue', 'grdp-growth'),
    topics: few('economy', 'budget', 'history', 'tourism', 'health'),
    statuses: few(...STATUSES),
    words: few(
      'moc',
      'milestone',
      '12',
      'dien',
      'thu',
      'sinh',
      'growth',
      '1963',
      'ky niem',
      '%',
      'zq',
      'q',
      '7',
      'ha',
      '.',
      '1,',
    ),
    articles: few('sinh-ra-de-do-000003', 'sinh-ra-de-do-000004', '900-nam-2023'),
    asOf: fc.constantFrom('2024-06-30', '2025-12-31', '2026-06-30'),
    changedSince: fc.constantFrom('2024-06-30', '2026-03-31'),
  },
  { requiredKeys: [] },
)
const grid: fc.Arbitrary<ColumnGrid> = fc
  .tuple(day, fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(1, 7, 60, 400))
  .map(([start, days, wanted]) => columnGrid({ start, end: start + days }, wanted))
/** Windows at the ends of the calendar, whose columns begin before it or end after it. */
const outermost: fc.Arbitrary<ColumnGrid> = fc
  .tuple(fc.constantFrom('0001-01-01', '1895-01-01'), fc.constantFrom('2024-12-31', '9999-12-31'), fc.constantFrom(1, 60, 400))
  .map(([first, last, wanted]) => columnGrid({ start: epochDay(first), end: epochDay(last) + 1 }, wanted))

/** Generated articles, the first of them recorded when that is of interest; some of their facts came later, some are withdrawn. */
function withPast(articles: readonly GeneratedArticle[]): readonly GeneratedArticle[] {
  const later = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString()
  const withdrawn = (at: string, index: number) => (index % 8 === 0 && at < TURN_OF_YEAR ? TURN_OF_YEAR : later(at, 40 * DAY))
  return articles.map(({ article, observations, events }, place) => {
    const moved = Date.parse(FIRST_RECORDED[place] ?? article.recordedAt) - Date.parse(article.recordedAt)
    const retold = <T extends Fact>(fact: T, index: number): T => {
      const recordedAt = later(fact.recordedAt, moved)
      if (fact.supersededAt !== null) return { ...fact, recordedAt, supersededAt: later(fact.supersededAt, moved) }
      if (index % 4 === 0) return { ...fact, recordedAt, supersededAt: withdrawn(recordedAt, index) }
      const isLate = index % 4 === 2 && fact.version === 1
      return { ...fact, recordedAt: isLate ? later(recordedAt, 50 * DAY) : recordedAt }
    }
    return {
      article: { ...article, recordedAt: later(article.recordedAt, moved) },
      observations: observations.map(retold),
      events: events.map(retold),
    }
  })
}

/** Everything that was ever recorded, with the words that each fact is found by. */
async function everythingRecorded() {
  const [figures, events, articles] = await Promise.all([
    db.observation.findMany({ include: OBSERVATION_PARTS }),
    db.event.findMany({ include: EVENT_PARTS }),
    readArticles({}, db),
  ])
  const titles = new Map(articles.map(({ slug, title }) => [slug, fold(title)]))
  const said = (...texts: readonly Bilingual[]) => fold(texts.flatMap(({ vi, en }) => [vi, en]).join(' '))
  const nameOf = ({ name, aliases }: (typeof seeds.areas)[number]) => fold([name.vi, name.en, ...aliases].join(' '))
  const areaNames = new Map(seeds.areas.map((area) => [area.id, nameOf(area)]))
  const indicators = new Map(seeds.indicators.map((indicator) => [indicator.slug, indicator]))
  const words = (fact: Fact) => {
    const indicator = isObservation(fact) ? indicators.get(fact.indicator) : null
    return [
      isObservation(fact) ? said(fact.text) : said(fact.title, fact.short, ...(fact.place ? [fact.place] : [])),
      ...fact.evidence.flatMap(({ exact, article }) => [fold(exact), titles.get(article) ?? '']),
      ...(isObservation(fact) ? [fact.area] : fact.areas).map((area) => areaNames.get(area) ?? ''),
      ...(indicator ? [said(indicator.name, indicator.shortName)] : []),
    ].join('\n')
  }
  const facts = { observations: figures.map(observationOf), events: events.map(eventOf) }
  const found = new Map<Fact, string>([...facts.observations, ...facts.events].map((fact) => [fact, words(fact)]))
  const known = { topicOf: (slug: string) => indicators.get(slug)?.topic, wordsOf: (fact: Fact) => found.get(fact) ?? '' }
  return { facts, known }
}

/** The facts that a filter keeps of all that was recorded in the beginning, told one by one. */
const plainFacts = (asked: FactFilter) => keepFacts(recorded.facts, asked, recorded.known)

function plainIds(asked: FactFilter): { figures: string[]; events: string[] } {
  const { observations, events } = plainFacts(asked)
  return { figures: observations.map(({ id }) => id), events: events.map(({ id }) => id) }
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
      const expected = plainIds(asked)
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
      const { figures, events } = plainIds(asked)
      const counts = { events: Math.min(events.length, atMost), observations: Math.min(figures.length, atMost) }
      expect(await countFacts(asked, atMost, db)).toEqual(counts)
      expect(await countFacts(asked, atMost, db, { figures: true, events: false })).toEqual({ ...counts, events: 0 })
      expect(await countFacts(asked, atMost, db, { figures: false, events: true })).toEqual({ ...counts, observations: 0 })
    }),
    { numRuns: 40 },
  )
})

test('what is said of all facts that a filter keeps is what they say one by one', async () => {
  await fc.assert(
    fc.asyncProperty(filter, async (kept) => {
      const asked = { ...kept, today: TODAY }
      const { observations, events } = plainFacts(asked)
      const { areas, ...totals } = await readSeriesTotals(asked, db)
      const { areas: plainAreas, ...plainTotals } = seriesTotals(observations)
      expect(totals).toEqual(plainTotals)
      expect(areas.toSorted()).toEqual(plainAreas.toSorted())
      const covered = hull(events.map(({ date }) => date))
      expect(await readEventsCovered(asked, db)).toEqual(covered)
      const overdue = events.filter((event) => eventStatus(event, TODAY) === 'overdue').length
      expect(await readEventTotals(asked, db)).toEqual({ events: events.length, overdue, covered })
      expect(await readAreasOfFacts(asked, db)).toEqual(
        new Set([...observations.map(({ area }) => area), ...events.flatMap((event) => event.areas)]),
      )
      expect(await readIndicatorsOfFacts(asked, db)).toEqual(new Set(observations.map(({ indicator }) => indicator)))
      const newestFirst = (a: Fact, b: Fact) => b.recordedAt.localeCompare(a.recordedAt) || (a.id < b.id ? -1 : 1)
      const newest = [...observations, ...events].toSorted(newestFirst).map(({ id }) => id)
      const first = await readNewestFacts(asked, { limit: 30, after: null }, db)
      expect(first.facts.map(({ id }) => id)).toEqual(newest.slice(0, 30))
      expect(first.next === null).toBe(newest.length <= 30)
      const rest = first.next ? await readNewestFacts(asked, { limit: 40, after: first.next }, db) : { facts: [] }
      expect(rest.facts.map(({ id }) => id)).toEqual(newest.slice(30, 70))
      const weight = ({ kind }: Event) => WEIGHTY.indexOf(kind)
      const weighty = events.filter((event) => weight(event) >= 0).toSorted((a, b) => weight(a) - weight(b))
      const told = (list: readonly Event[]) => list.map(({ id }) => id).toSorted()
      // However few events are looked at one by one.
      for (const few of [0, 4_000])
        expect(told(await readEventsOfRows(await readWeightyRows(asked, WEIGHTY, 20, db, few), db))).toEqual(
          told(weighty.slice(0, 20)),
        )
    }),
    { numRuns: 40 },
  )
})

test('of each indicator the figures of an area that begin last are read, so many of each', async () => {
  await fc.assert(
    fc.asyncProperty(filter, fc.subarray(AREAS, { minLength: 1 }), fc.constantFrom(1, 4, 100), async (kept, areas, most) => {
      const asked = { ...kept, indicators: ['grdp-growth', 'budget-revenue'], areas, today: TODAY }
      const { observations } = plainFacts(asked)
      const newest = asked.indicators.flatMap((slug) => observations.filter(({ indicator }) => indicator === slug).slice(-most))
      const rows = await readNewestRows({ ...kept, areas, today: TODAY }, asked.indicators, most, db)
      const read = await readFiguresOfRows(rows, db)
      expect(read.map(({ id }) => id).toSorted()).toEqual(newest.map(({ id }) => id).toSorted())
    }),
    { numRuns: 40 },
  )
})

test('of each indicator the figure that stands for it is found, of a few areas, of very many, and of all', async () => {
  const everywhere = seeds.areas.map(({ id }) => id)
  const told = (list: Awaited<ReturnType<typeof readNewestFigures>>) =>
    list.map(({ count, newest }) => `${newest.indicator} ${newest.id} ${count}`).toSorted()
  await fc.assert(
    fc.asyncProperty(filter, async (kept) => {
      for (const areas of [AREAS, everywhere, []]) {
        const asked = { ...kept, areas, today: TODAY }
        expect(told(await readNewestFigures(asked, db))).toEqual(told(newestFigures(plainFacts(asked).observations)))
      }
    }),
    { numRuns: 40 },
  )
})

test('the articles that a filter keeps are those of the facts that it keeps', async () => {
  await fc.assert(
    fc.asyncProperty(filter, async (kept) => {
      const asked = { ...kept, today: TODAY }
      const known = await readArticles({ ...(kept.asOf && { asOf: kept.asOf }) }, db)
      const chosen = chooseArticles(known, plainFacts(asked), asked).map(({ slug }) => slug)
      const read = await readChosenArticles(asked, { limit: 1000, after: null }, db)
      expect(read.articles.map(({ slug }) => slug)).toEqual(chosen)
    }),
    { numRuns: 40 },
  )
})

test('of an article its facts are told in the order of their first quotes, and what stands beside them', async () => {
  const articles = await readArticles({}, db)
  const slugs = articles.map(({ slug }) => slug)
  for (const asOf of [undefined, '2025-06-30']) {
    const facts = plainFacts({ today: TODAY, ...(asOf && { asOf }) })
    const told = await readArticleFacts(slugs, asOf ? { asOf } : {}, db)
    const counts = await readArticleCounts(slugs, asOf, db)
    // Of two that begin at the same word the shorter one is told first.
    const first = (fact: Fact, slug: string) =>
      Math.min(...fact.evidence.flatMap(({ article, start, end }) => (article === slug ? [start * 1000 + (end - start)] : [])))
    for (const slug of slugs) {
      const plain = [...facts.observations, ...facts.events].filter(({ evidence }) =>
        evidence.some((quote) => quote.article === slug),
      )
      expect(told.get(slug) ?? []).toEqual(plain.sort((a, b) => first(a, slug) - first(b, slug)).map(({ id }) => id))
      expect(counts.get(slug) ?? { figures: 0, events: 0, covered: null }).toEqual(articleCounts(slug, facts))
    }
  }
  const known = articles.map(({ slug, title, publisher, url, published }) => [slug, { title, publisher, url, published }])
  expect(Object.fromEntries(await readQuotedArticles(slugs, db))).toEqual(Object.fromEntries(known))
})

test('the articles that are about some areas are found in the order of lists, so many of them', async () => {
  const articles = await readArticles({}, db)
  for (const areas of [...AREAS.map((area) => [area]), AREAS, [...AREAS, ...AREAS], []]) {
    const about = articles.filter((article) => article.areas.some((area) => areas.includes(area))).map(({ slug }) => slug)
    for (const most of [1, 7, about.length]) {
      const found = await readArticlesAbout(areas, most, db)
      expect(found.articles.map(({ slug }) => slug)).toEqual(about.slice(0, most))
      expect(found.more).toBe(about.length > most)
    }
  }
})

test.each([undefined, '2024-06-30', '2025-03-20', '2025-12-31', '2026-06-30'])(
  'what is said of some units year by year, in which articles, and from which day on, by the end of a day: %s',
  async (asOf) => {
    const articles = await readArticles({ ...(asOf && { asOf }) }, db)
    const years = Array.from({ length: 151 }, (_, index) => 1900 + index)
    for (const areas of [...AREAS.map((area) => [area]), seeds.areas.map(({ id }) => id)]) {
      const facts = plainFacts({ areas, today: TODAY, ...(asOf && { asOf }) })
      const said = await readYearFigures(areas, [1900, 2050], asOf, db)
      expect(said.toSorted(byKey)).toEqual(yearFigures(facts.observations, years).toSorted(byKey))
      const read = years.flatMap((year) => {
        const slugs = articlesRead(year, new Set(areas), articles, facts).map(({ slug }) => slug)
        return slugs.length > 0 ? [{ year, count: slugs.length, articles: slugs.slice(0, 3) }] : []
      })
      expect(await readYearArticles(areas, [1900, 2050], 3, asOf, db)).toEqual(read)
      const starts = [
        ...facts.observations.map(({ period }) => period.start),
        ...facts.events.map(({ date }) => date.start),
      ].sort()
      for (const since of ['1895-01-01', '1930-02-03', '1975-04-30', '2030-01-01'])
        expect(await readFirstDay(areas, since, asOf, db)).toBe(starts.find((start) => start >= since) ?? null)
    }
  },
)

describe('what is kept stays exact', () => {
  /** Early and late in a month, in either half of a year; and the turn of a year. */
  const PAST = ['2024-06-30', '2025-03-10', '2025-03-20', '2025-07-14', '2025-12-20', '2025-12-31', '2026-01-01', '2026-06-30']
  const columnsAgree = () =>
    fc.assert(
      fc.asyncProperty(filter, fc.oneof({ weight: 4, arbitrary: grid }, outermost), async ({ time: _, ...kept }, asked) => {
        const scope = { ...kept, today: TODAY }
        const columns = columnsOf(await everyFact(scope), asked)
        expect(await readColumns(scope, asked, db)).toEqual(columns)
        expect(await readFigureTotals(scope, asked, db)).toEqual(figureTotals(columns))
      }),
      { numRuns: 40 },
    )
  const countsAgree = async () => {
    for (const asOf of [undefined, ...PAST]) {
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

  test('and nothing stood on the first day there is', async () => {
    expect(await readFactCounts('0001-01-01', db)).toEqual({ figures: [], events: [] })
    expect(await readExtent({ asOf: '0001-01-01' }, db)).toEqual({
      earliest: null,
      latest: null,
      observations: 0,
      events: 0,
      articles: 0,
      lastRecordedAt: null,
    })
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
    await db.$executeRaw`UPDATE area_article SET years = '{}' WHERE article_slug = 'sinh-ra-de-do-000004'`
    await db.$executeRaw`UPDATE word_piece SET times = times + 1 WHERE piece = 'moc'`
    expect(new Set((await keptDifferences(db)).map(({ keptIn }) => keptIn))).toEqual(
      new Set(['figure_column', 'event_count', 'area_article', 'word_piece']),
    )
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
