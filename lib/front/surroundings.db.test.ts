import { createServer, type Server } from 'node:http'
import { type AddressInfo, BlockList } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../db/client.ts'
import type { PrismaClient } from '../db/generated/client.ts'
import { insertArticleVersion } from '../db/insert-article-version.ts'
import { insertEvents, insertObservations } from '../db/insert-facts.ts'
import { readAreas } from '../db/read-areas.ts'
import { readArticleMentions } from '../db/read-article-mentions.ts'
import { readArticleVersions } from '../db/read-article-versions.ts'
import { readArticles } from '../db/read-articles.ts'
import { readTeasers } from '../db/read-articles-about.ts'
import { readDoubts } from '../db/read-doubts.ts'
import { readEvents } from '../db/read-events.ts'
import { readFirstDay } from '../db/read-first-day.ts'
import { readHistory } from '../db/read-history.ts'
import { readObservations } from '../db/read-observations.ts'
import { readDerivedIds, readNearestIds, readSamePeriodIds } from '../db/read-related-ids.ts'
import type { Area } from '../facts/area.ts'
import type { Event } from '../facts/event.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { lineage } from '../facts/lineage.ts'
import type { Observation } from '../facts/observation.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { rendererAt } from './ask-renderer.ts'
import { createFront, type Front } from './front.ts'

// Pages of facts and articles, read as the application reads them, kept by the front as it is; then all kinds of things are put on
// record, and whatever stays kept must be what would be made anew.

const TODAY = '2026-11-26'
const NOW = '2026-11-26T03:00:00.000Z'
let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let renderer: Server
let front: Front
let areas: readonly Area[]
let figures: readonly Observation[]
let events: readonly Event[]
let paths: readonly string[]

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
  areas = await readAreas(db)
  ;({ observations: figures } = await readObservations({ today: TODAY }, undefined, db))
  ;({ events } = await readEvents({ today: TODAY }, undefined, db))
  const articles = await readArticles({}, db)
  paths = [
    ...[...figures, ...events].filter((_, index) => index % 12 === 0).map(({ id }) => `/f/${id}`),
    ...articles.filter((_, index) => index % 2 === 0).map(({ slug }) => `/articles/${slug}`),
  ]
  renderer = createServer((question, answer) => {
    void shown(question.url ?? '').then((text) => answer.writeHead(200, { 'content-type': 'text/plain' }).end(text))
  })
  await listen(renderer)
  front = createFront({
    databaseUrl: temporary.url,
    hasReplicas: false,
    proxies: new BlockList(),
    ask: rendererAt(() => portOf(renderer)),
    host: 'example.org',
    today: () => TODAY,
    cacheBytes: 16 * 1024 * 1024,
    perMinute: null,
    log: () => {},
  })
  await listen(front.server)
})

beforeEach(() => expect.poll(() => front.changes.connected).toBe(true))

afterAll(async () => {
  await front.close()
  renderer.closeAllConnections()
  await new Promise((resolve) => renderer.close(resolve))
  await db.$disconnect()
  await temporary.drop()
})

const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
const portOf = (server: Server) => (server.address() as AddressInfo).port

/** What the page at a path is made from. */
async function shown(path: string): Promise<string> {
  const [, folder, name = ''] = path.split('/')
  return JSON.stringify(folder === 'f' ? await ofFact(name) : await ofArticle(name))
}

/** The fact in its versions, its neighbours with what they were worked out from, the series of its province. */
async function ofFact(id: string) {
  const versions = await readHistory(id, db)
  const fact = versions.findLast(({ supersededAt }) => supersededAt === null) ?? versions.at(-1)
  if (!fact) throw new Error(`${id} is not on record`)
  const figure = isObservation(fact) ? fact : null
  const doubts = await readDoubts({ facts: [id] }, db)
  const [mentions, derived, same, nearest] = await Promise.all([
    fact.evidence[0] ? readArticleMentions(fact.evidence[0].article, undefined, db) : [],
    readDerivedIds(id, undefined, db),
    figure ? readSamePeriodIds(figure, undefined, db) : [],
    figure ? readNearestIds(figure, 4, undefined, db) : [],
  ])
  const around = [
    ...mentions.map((mention) => mention.id),
    ...derived,
    ...same,
    ...nearest,
    ...doubts.flatMap(({ facts }) => facts),
  ]
  const related = await withInputs(await byIds([id, ...around]))
  const units = unitsAround([fact])
  const series = figure
    ? await readObservations({ today: TODAY, areas: units, indicators: [figure.indicator] }, undefined, db)
    : await readEvents({ today: TODAY, areas: units }, undefined, db)
  return { versions, doubts, related, series, first: await firstDay(units), articles: await quotedBy(related) }
}

/** The article in its versions, its facts and what was worked out from them, its teasers. */
async function ofArticle(slug: string) {
  const [versions, teasers, { observations }, told] = await Promise.all([
    readArticleVersions(slug, db),
    readTeasers(slug, db),
    readObservations({ today: TODAY, articles: [slug] }, undefined, db),
    readEvents({ today: TODAY, articles: [slug] }, undefined, db),
  ])
  const facts = await withInputs([...observations, ...told.events])
  const first = await firstDay(unitsAround([...observations, ...told.events]))
  const ofTeasers = await Promise.all(teasers.map((teaser) => readArticleMentions(teaser.slug, undefined, db)))
  const doubts = await readDoubts({ facts: facts.map(({ id }) => id) }, db)
  return { versions, teasers, ofTeasers, facts, doubts, first, articles: await quotedBy(facts) }
}

async function byIds(ids: readonly string[]): Promise<readonly Fact[]> {
  const asked = { today: TODAY, ids: [...new Set(ids)] }
  const [read, told] = await Promise.all([readObservations(asked, undefined, db), readEvents(asked, undefined, db)])
  return [...read.observations, ...told.events]
}

async function withInputs(facts: readonly Fact[]): Promise<readonly Fact[]> {
  const known = new Set(facts.map(({ id }) => id))
  const inputs = facts.flatMap((fact) => (isObservation(fact) ? Object.values(fact.derivedFrom?.inputs ?? {}) : []))
  const missing = inputs.filter((id) => !known.has(id))
  return missing.length === 0 ? facts : withInputs([...facts, ...(await byIds(missing))])
}

async function quotedBy(facts: readonly Fact[]) {
  const slugs = facts.flatMap(({ evidence }) => evidence.map(({ article }) => article))
  const articles = await readArticles({ slugs }, db)
  return [...articles, ...(await readArticles({ slugs: articles.flatMap(({ host }) => host ?? []) }, db))]
}

function unitsAround(facts: readonly Fact[]): readonly string[] {
  const own = new Set(facts.flatMap((fact) => (isObservation(fact) ? [fact.area] : fact.areas)))
  const slugs = areas.filter(({ id }) => own.has(id)).map(({ slug }) => slug)
  return [...new Set(slugs.flatMap((slug) => lineage(slug, areas).map(({ area }) => area.id)))]
}

const firstDay = (units: readonly string[]) => readFirstDay(units, '1900-01-01', undefined, db)

/** A figure of an area that others were worked out from. */
function inputOfOthers(): Observation {
  const ids = new Set(figures.flatMap(({ derivedFrom }) => Object.values(derivedFrom?.inputs ?? {})))
  return the(figures.find(({ id }) => ids.has(id)))
}

function the<Thing>(found: Thing | undefined): Thing {
  if (found === undefined) throw new Error('the seeds have none')
  return found
}

const inOneStep = (write: (transaction: Parameters<typeof insertEvents>[0]) => Promise<void>) => db.$transaction(write)

async function correct(fact: Observation | Event): Promise<void> {
  const version = { version: fact.version + 1, recordedAt: NOW, supersededAt: null, correction: { vi: 'Nhầm', en: 'Mistaken' } }
  await inOneStep(async (transaction) => {
    const [where, data] = [{ id_version: { id: fact.id, version: fact.version } }, { supersededAt: new Date(NOW) }]
    if (isObservation(fact)) {
      await transaction.observation.update({ where, data })
      await insertObservations(transaction, [{ ...fact, ...version, decimals: fact.decimals + 1 }])
    } else {
      await transaction.event.update({ where, data })
      await insertEvents(transaction, [{ ...fact, ...version, title: { vi: 'Tên khác', en: 'Another name' } }])
    }
  })
}

const fresh = { version: 1, recordedAt: NOW, supersededAt: null, correction: null }
const elsewhere = () => the(areas.find(({ slug }) => slug === 'ca-mau')).id

const PUBLICATIONS: readonly (readonly [what: string, put: () => Promise<unknown>])[] = [
  ['a figure that others were worked out from is corrected', () => correct(inputOfOthers())],
  ['an event is corrected', () => correct(the(events[0]))],
  [
    'a figure of another province comes out of an article that others quote',
    () => inOneStep((db) => insertObservations(db, [{ ...the(figures[3]), ...fresh, id: 'o_000001', area: elsewhere() }])),
  ],
  [
    'an event of a province comes on record',
    () => inOneStep((db) => insertEvents(db, [{ ...the(events[9]), ...fresh, id: 'e_000001' }])),
  ],
  [
    'a figure is worked out from two',
    () =>
      inOneStep((db) => {
        const inputs = { A: the(figures[12]).id, B: the(figures[60]).id }
        const derivedFrom = { formula: 'A / B', inputs, why: { vi: 'Tính ra', en: 'Worked out' } }
        const worked: Observation = {
          ...the(figures[3]),
          ...fresh,
          id: 'o_000002',
          area: elsewhere(),
          evidence: [],
          obsStatus: 'I',
          derivedFrom,
        }
        return insertObservations(db, [worked])
      }),
  ],
  [
    'two facts are said to contradict each other',
    () =>
      db.doubt.create({
        data: {
          id: 'd_000001',
          kind: 'contradiction',
          textVi: 'Hai số khác nhau',
          textEn: 'Two numbers differ',
          facts: [the(figures[6]).id, the(events[60]).id],
          recordedAt: new Date(NOW),
        },
      }),
  ],
  [
    'an article that has teasers gets another title',
    async () => {
      const article = the((await readArticles({}, db)).find(({ slug, host }) => host === null && slug.startsWith('003')))
      const by = { actor: { id: 'an', name: 'An' }, correction: { vi: 'Nhầm', en: 'Mistaken' }, at: new Date(NOW) }
      await inOneStep((db) => insertArticleVersion({ ...article, title: 'Tên khác' }, { version: 2, ...by }, db))
    },
  ],
]

test.each(PUBLICATIONS)('when %s, pages of facts and articles that stay kept are what would be made anew', async (_, put) => {
  await Promise.all(paths.map(ask))
  await put()
  await front.changes.settled()
  const after = await Promise.all(paths.map(ask))
  const stayed = after.filter(({ use }) => use === 'hit')
  for (const { path, text } of stayed) expect.soft(text, path).toBe(await shown(path))
  expect(stayed.length).toBeGreaterThan(0)
  expect(stayed.length).toBeLessThan(paths.length)
})

async function ask(path: string) {
  const response = await fetch(`http://127.0.0.1:${portOf(front.server)}${path}`)
  return { path, text: await response.text(), use: (response.headers.get('cache-status') ?? '').replace('cot-moc; ', '') }
}
