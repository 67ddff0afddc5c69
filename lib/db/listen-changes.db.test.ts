import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../operate/test-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureTexts, MAIN } from '../seed/seed-fixture.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { insertArticleVersion } from './insert-article-version.ts'
import { type ChangeListener, listenChanges } from './listen-changes.ts'
import { readArticles } from './read-articles.ts'
import { writeSeeds } from './write-seeds.ts'

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let listener: ChangeListener
let told: Record<string, { ids?: string[]; areas: string[] } | boolean>[]

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  told = []
  const connected = new Promise<void>((resolve) => {
    listener = listenChanges(temporary.url, {
      connected: async () => resolve(),
      lost: () => {},
      change: async (payload) => void told.push(JSON.parse(payload)),
    })
  })
  await connected
})

afterEach(async () => {
  await listener.close()
  await db.$disconnect()
  await temporary.drop()
})

const seeds = () => parseSeeds(fixtureTexts())

test('seeding tells of its lists, articles and facts; seeding the same again tells nothing', async () => {
  await writeSeeds(db, seeds())
  await listener.settled()
  expect(new Set(told.flatMap((change) => Object.keys(change)))).toEqual(new Set(['lists', 'articles', 'figures', 'events']))
  const events = told.flatMap(({ events: part }) => (typeof part === 'object' ? part.areas : []))
  expect(events).toContain('lai-chau@1962')
  told = []
  await writeSeeds(db, seeds())
  await listener.settled()
  expect(told).toEqual([])
})

test('what is rolled back is not told', async () => {
  const failed = db.$transaction(async (transaction) => {
    await writeSeeds(
      { $transaction: (work: (db: typeof transaction) => unknown) => work(transaction) } as unknown as PrismaClient,
      seeds(),
    )
    throw new Error('given up')
  })
  await expect(failed).rejects.toThrow('given up')
  await listener.settled()
  expect(told).toEqual([])
})

test('closing a version tells of its fact; a withdrawn doubt of the facts that it is about', async () => {
  await writeSeeds(db, seeds())
  await listener.settled()
  told = []
  const [event] = await db.event.findMany({ take: 1, include: { areas: true } })
  const [doubt] = await db.doubt.findMany({ take: 1 })
  await db.event.update({ where: { row: event?.row ?? 0 }, data: { supersededAt: new Date('2099-01-01') } })
  if (doubt) await db.doubt.update({ where: { id: doubt.id }, data: { supersededAt: new Date('2099-01-01') } })
  await listener.settled()
  expect(told[0]).toEqual({ events: { ids: [event?.id], areas: event?.areas.map(({ areaId }) => areaId) } })
  const ids = told
    .slice(1)
    .flatMap((change) => Object.values(change).flatMap((part) => (typeof part === 'object' ? (part.ids ?? []) : [])))
  expect(ids.sort()).toEqual([...(doubt?.facts ?? [])].sort())
})

test('a correction of an article tells of it, of its areas before and after, and of every fact that quotes it or was worked out from it', async () => {
  await writeSeeds(db, seeds())
  const [article] = await readArticles({ slugs: [MAIN] }, db)
  if (!article) throw new Error(`${MAIN} is not seeded`)
  const figures = await db.observation.findMany({ where: { evidence: { some: { articleSlug: MAIN } } } })
  const derived = await db.observation.findMany({ where: { inputs: { some: { inputId: { in: figures.map(({ id }) => id) } } } } })
  const events = await db.event.findMany({ where: { evidence: { some: { articleSlug: MAIN } } } })
  await listener.settled()
  told = []
  const recording = {
    version: 2,
    actor: { id: 'an', name: 'An' },
    correction: { vi: 'Nhầm', en: 'Wrong' },
    at: new Date('2099-01-01'),
  }
  const corrected = { ...article, publisher: 'khac.vn', areas: ['lai-chau@1962'] }
  await db.$transaction((transaction) => insertArticleVersion(corrected, recording, transaction))
  await listener.settled()
  const idsOf = (facts: readonly { readonly id: string }[]) => [...new Set(facts.map(({ id }) => id))].sort()
  const parts = Object.assign({}, ...told)
  expect(derived).not.toHaveLength(0)
  expect(Object.keys(parts).sort()).toEqual(['articles', 'events', 'figures'])
  expect(parts.articles).toEqual({ slugs: [MAIN], areas: [...article.areas, 'lai-chau@1962'].sort() })
  expect([parts.figures.ids, parts.events.ids]).toEqual([idsOf([...figures, ...derived]), idsOf(events)])
})

test('more than a notification has room for is told as everything', async () => {
  await db.$executeRaw`SELECT tell_change(jsonb_build_object('lists', repeat('x', 9000)))`
  await listener.settled()
  expect(told).toEqual([{ everything: true }])
})

test('whoever waits until all is heard waits for the other servers too, and not for one that says nothing', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let other: ChangeListener | undefined
  await new Promise<void>((resolve) => {
    other = listenChanges(temporary.url, { connected: async () => resolve(), lost: () => {}, change: () => held })
  })
  let isSettled = false
  const heard: string[] = []
  const silent = new pg.Client({ connectionString: temporary.url, application_name: 'cot-moc front' })
  await silent.connect()
  silent.on('notification', ({ payload = '' }) => heard.push(payload.split(' ')[0] ?? ''))
  await silent.query('LISTEN cot_moc_change')
  await db.$executeRaw`SELECT tell_change('{"lists": true}')`
  const settling = listener.settled().then(() => {
    isSettled = true
  })
  await expect.poll(() => heard).toEqual(['{"lists":', 'sync'])
  // Whatever this connection was told before, it has read by now.
  await listener.ask('SELECT 1')
  expect(isSettled).toBe(false)
  release()
  await settling
  expect(heard).toEqual(['{"lists":', 'sync', 'heard'])
  await Promise.all([silent.end(), other?.close()])
})
