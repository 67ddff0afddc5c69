import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleCounts } from '../facts/article-counts.ts'
import { chooseArticles } from '../facts/choose-articles.ts'
import type { Event } from '../facts/event.ts'
import { factCounts } from '../facts/fact-counts.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { newestFigures } from '../facts/newest-figure.ts'
import type { Observation } from '../facts/observation.ts'
import { seriesTotals } from '../facts/series-totals.ts'
import { articlesRead, yearFigures } from '../facts/silence.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { openDatabase } from './client.ts'
import { CursorError } from './cursor-text.ts'
import type { PrismaClient } from './generated/client.ts'
import { readArticleCounts } from './read-article-counts.ts'
import { readArticleMentions } from './read-article-mentions.ts'
import { readArticles } from './read-articles.ts'
import { readChosenArticles, readChosenHosts } from './read-chosen-articles.ts'
import { readEvents } from './read-events.ts'
import { readEventsCovered } from './read-events-covered.ts'
import { readFactCounts } from './read-fact-counts.ts'
import { readFirstDay } from './read-first-day.ts'
import { readHorizons } from './read-horizons.ts'
import { readAreasOfFacts, readIndicatorsOfFacts } from './read-names-of-facts.ts'
import { readNewestFacts } from './read-newest-facts.ts'
import { readNewestFigures } from './read-newest-figures.ts'
import { readObservations } from './read-observations.ts'
import { readDerivedIds, readNearestIds, readSamePeriodIds } from './read-related-ids.ts'
import { readSeriesTotals } from './read-series-totals.ts'
import { readArticleParts, readFactParts, readSiteArticles, readSiteFacts } from './read-site-names.ts'
import { readYearArticles } from './read-year-articles.ts'
import { readYearFigures } from './read-year-figures.ts'

const TODAY = { today: '2026-11-22' } as const
const ALL = { limit: 1000, after: null }
const UNITS = ['dien-bien@2004', 'lai-chau@1909']

let temporary: TestDatabase
let db: PrismaClient
let observations: readonly Observation[]
let events: readonly Event[]

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
  ;({ observations } = await readObservations(TODAY, undefined, db))
  ;({ events } = await readEvents(TODAY, undefined, db))
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).sort()

describe('what pages are made of is what the facts themselves say', () => {
  test('counts by area, indicator and topic', async () => {
    const counts = await readFactCounts(undefined, db)
    const plain = factCounts({ observations, events })
    expect(sorted(counts.figures)).toEqual(sorted(plain.figures))
    expect(sorted(counts.events)).toEqual(sorted(plain.events))
  })

  test.each<[string, Partial<FactFilter>]>([
    ['everything', {}],
    ['a province', { areas: UNITS }],
    ['some years', { time: { start: '2020-01-01', end: '2024-12-31' } }],
    ['plans', { statuses: ['planned', 'target'] }],
    ['some years of a province', { areas: UNITS, time: { start: '2020-01-01', end: '2023-12-31' } }],
    ['what was worked out or estimated of a province', { areas: UNITS, statuses: ['derived', 'estimated'] }],
    ['two topics of a province', { areas: UNITS, topics: ['economy', 'budget'] }],
    ['a province at the end of a day', { areas: UNITS, asOf: '2026-11-22' }],
    ['a province before anything was recorded', { areas: UNITS, asOf: '2026-11-21' }],
  ])('the figure that stands for each indicator, and the totals of a series: %s', async (_name, filter) => {
    const kept = (await readObservations({ ...TODAY, ...filter }, undefined, db)).observations
    const newest = await readNewestFigures({ ...TODAY, ...filter }, db)
    const told = (list: typeof newest) => sorted(list.map(({ count, newest: { id } }) => [id, count]))
    expect(told(newest)).toEqual(told(newestFigures(kept)))
    const { areas, ...totals } = await readSeriesTotals({ ...TODAY, ...filter }, db)
    const { areas: plain, ...rest } = seriesTotals(kept)
    expect(totals).toEqual(rest)
    expect([...areas].sort()).toEqual([...plain].sort())
    expect(await readIndicatorsOfFacts({ ...TODAY, ...filter }, db)).toEqual(new Set(kept.map(({ indicator }) => indicator)))
  })

  test('what stands in each article, and where', async () => {
    const articles = await readArticles({}, db)
    const counts = await readArticleCounts(
      articles.map(({ slug }) => slug),
      undefined,
      db,
    )
    for (const { slug } of articles) {
      const plain = articleCounts(slug, { observations, events })
      expect(counts.get(slug) ?? { figures: 0, events: 0, covered: null }, slug).toEqual(plain)
    }
    const [most] = [...counts].sort(([, a], [, b]) => b.figures + b.events - a.figures - a.events)
    const mentions = await readArticleMentions(most?.[0] ?? '', undefined, db)
    expect(mentions).toHaveLength((most?.[1].figures ?? 0) + (most?.[1].events ?? 0))
  })

  test.each(['\0', 'no-such-article', ''])('a list of articles goes on behind none whose name is %j', async (after) => {
    await expect(readChosenArticles(TODAY, { limit: 3, after }, db)).rejects.toThrow(CursorError)
    await expect(readChosenHosts(TODAY, { limit: 3, after }, db)).rejects.toThrow(CursorError)
  })

  test.each<[string, Partial<FactFilter>]>([
    ['everything', {}],
    ['a province', { areas: UNITS }],
    ['a year', { time: { start: '1954-01-01', end: '1954-12-31' } }],
    ['a word of a title', { words: ['dien'] }],
    ['an indicator', { indicators: ['grdp-growth'] }],
  ])('the articles that a filter keeps, part by part: %s', async (_name, given) => {
    const filter = { ...TODAY, ...given }
    const [{ observations: figures }, { events: told }, articles] = await Promise.all([
      readObservations(filter, undefined, db),
      readEvents(filter, undefined, db),
      readArticles({}, db),
    ])
    const plain = chooseArticles(articles, { observations: figures, events: told }, filter).map(({ slug }) => slug)
    const found: string[] = []
    for (let after: string | null = null; ; ) {
      const part = await readChosenArticles(filter, { limit: 3, after }, db)
      found.push(...part.articles.map(({ slug }) => slug))
      if (part.next === null) break
      after = part.next
    }
    expect(found).toEqual(plain)
    const hosts = articles.filter(
      ({ slug, kind }) =>
        kind === 'main' && (plain.includes(slug) || articles.some((one) => one.host === slug && plain.includes(one.slug))),
    )
    const list = await readChosenHosts(filter, ALL, db)
    expect(list.articles.map(({ slug }) => slug)).toEqual(hosts.map(({ slug }) => slug))
    const teasers = articles.filter(({ slug, kind }) => kind === 'teaser' && plain.includes(slug))
    expect(list.counts).toEqual({ main: hosts.length, teasers: teasers.length })
    expect(list.teasers.map(({ slug }) => slug)).toEqual(teasers.map(({ slug }) => slug))
    const [first] = hosts
    const part = await readChosenHosts(filter, { limit: 1, after: null }, db)
    expect(part).toMatchObject({ articles: first ? [{ slug: first.slug }] : [], counts: list.counts })
    expect(part.teasers.map(({ slug }) => slug)).toEqual(
      teasers.filter(({ host }) => host === first?.slug).map(({ slug }) => slug),
    )
    expect(part.next).toBe(hosts.length > 1 ? first?.slug : null)
  })

  test('what is said of each year, and which articles were read for it', async () => {
    const years = [1954, 2004, 2020, 2023, 2024, 2025]
    const here = new Set(UNITS)
    const figures = observations.filter(({ area }) => here.has(area))
    const said = (await readYearFigures(UNITS, [1954, 2025], undefined, db)).filter(({ year }) => years.includes(year))
    expect(sorted(said)).toEqual(sorted(yearFigures(figures, years)))
    const articles = await readArticles({}, db)
    const read = new Map((await readYearArticles(UNITS, [1954, 2025], 2, undefined, db)).map((one) => [one.year, one]))
    for (const year of years) {
      const plain = articlesRead(year, here, articles, { observations, events }).map(({ slug }) => slug)
      expect(read.get(year)?.count ?? 0, String(year)).toBe(plain.length)
      expect(read.get(year)?.articles ?? [], String(year)).toEqual(plain.slice(0, 2))
    }
  })

  test('first and last days', async () => {
    const starts = [...observations.filter(({ area }) => UNITS.includes(area)).map(({ period }) => period.start)]
    starts.push(...events.filter(({ areas }) => areas.some((area) => UNITS.includes(area))).map(({ date }) => date.start))
    const since = starts.filter((day) => day >= '2004-01-01').sort()[0]
    expect(await readFirstDay(UNITS, '2004-01-01', undefined, db)).toBe(since)
    expect(await readFirstDay(UNITS, '2999-01-01', undefined, db)).toBeNull()
    const ends = events.map(({ date }) => date.end).sort()
    expect(await readEventsCovered(TODAY, db)).toEqual({ start: events[0]?.date.start, end: ends.at(-1) })
    const horizons = new Set(events.flatMap(({ horizon }) => (horizon ? [JSON.stringify(horizon)] : [])))
    expect(new Set((await readHorizons(undefined, db)).map((horizon) => JSON.stringify(horizon)))).toEqual(horizons)
  })

  test('areas of facts, and the facts recorded last', async () => {
    const areas = new Set([...observations.map(({ area }) => area), ...events.flatMap((event) => event.areas)])
    expect(await readAreasOfFacts(TODAY, db)).toEqual(areas)
    const { facts: newest } = await readNewestFacts(TODAY, { limit: 5, after: null }, db)
    const days = [...observations, ...events].map(({ recordedAt }) => recordedAt).sort()
    expect(newest.map(({ recordedAt }) => recordedAt)).toEqual(days.slice(-5).reverse())
  })
})

test('the neighbours of a figure: what was worked out from it, what tells of its period, what is nearest in time', async () => {
  const derived = observations.find(({ derivedFrom }) => derivedFrom !== null)
  const [input] = Object.values(derived?.derivedFrom?.inputs ?? {})
  expect(await readDerivedIds(input ?? '', undefined, db)).toContain(derived?.id)
  for (const figure of observations) {
    const same = observations.filter(
      ({ area, indicator, breakdown, measure, id }) =>
        id !== figure.id &&
        area === figure.area &&
        indicator === figure.indicator &&
        breakdown === figure.breakdown &&
        measure === figure.measure,
    )
    const year = (one: Observation) => Number(one.period.end.slice(0, 4))
    const distance = (one: Observation) => Math.abs(year(one) - year(figure))
    const nearest = [...same].sort((a, b) => distance(a) - distance(b) || b.period.end.localeCompare(a.period.end)).slice(0, 4)
    const ids = await readNearestIds(figure, 4, undefined, db)
    expect(ids, figure.id).toEqual(expect.arrayContaining(nearest.map(({ id }) => id)))
  }
  const [figure] = observations
  const ofPeriod = observations.filter(
    ({ area, indicator, period }) =>
      area === figure?.area && indicator === figure.indicator && period.timePeriod === figure.period.timePeriod,
  )
  if (figure) expect([...(await readSamePeriodIds(figure, undefined, db))].sort()).toEqual(ofPeriod.map(({ id }) => id).sort())
})

test('the parts of the sitemap hold every article and every fact once', async () => {
  const ids = [...observations, ...events].map(({ id }) => id)
  const parts = await readFactParts(40, db)
  const read = await Promise.all(parts.map((from) => readSiteFacts(from, 40, db)))
  expect(
    read
      .flat()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...ids].sort())
  expect(new Set(read.flat().map(({ name }) => name)).size).toBe(ids.length)
  const slugs = (await readArticles({}, db)).map(({ slug }) => slug)
  const articles = await Promise.all((await readArticleParts(4, db)).map((from) => readSiteArticles(from, 4, db)))
  expect(
    articles
      .flat()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...slugs].sort())
})
