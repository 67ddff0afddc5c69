import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { closeDatabase, openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { readEventsOfRows, readFiguresOfRows } from './read-facts-of-rows.ts'

const SOME = { orderBy: { row: 'asc' }, select: { row: true, id: true }, take: 5 } as const
let primary: TestDatabase
let behind: TestDatabase
let [whole, replica]: PrismaClient[] = []

beforeAll(async () => {
  ;[primary, behind] = await Promise.all([createTestDatabase({ seeded: true }), createTestDatabase({ seeded: false })])
  whole = openDatabase(primary.url)
  replica = openDatabase(behind.url)
  vi.stubEnv('DATABASE_URL', primary.url)
})

afterAll(async () => {
  await closeDatabase()
  await Promise.all([whole?.$disconnect(), replica?.$disconnect()])
  await Promise.all([primary?.drop(), behind?.drop()])
})

test('facts that a replica has not come to yet are read from the primary', async () => {
  const [figures = [], events = []] = [await whole?.observation.findMany(SOME), await whole?.event.findMany(SOME)]
  expect([figures.length, events.length]).toEqual([5, 5])
  const [rows, eventRows] = [figures, events].map((named) => named.map(({ row }) => row))
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id).sort()
  expect(ids(await readFiguresOfRows(rows ?? [], replica))).toEqual(ids(figures))
  expect(ids(await readEventsOfRows(eventRows ?? [], replica))).toEqual(ids(events))
})
