import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureDrafts, fixtureTexts, OTHER } from '../seed/seed-fixture.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { readEvents } from './read-events.ts'
import { readFirstRecorded } from './read-first-recorded.ts'
import { readObservations } from './read-observations.ts'
import { writeSeeds } from './write-seeds.ts'

let temporary: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  const drafts = fixtureDrafts()
  const plan = drafts[OTHER].observations[0] ?? {}
  drafts[OTHER].observations.push({
    ...plan,
    version: 2,
    recordedAt: '2026-03-01T00:00:00Z',
    correction: { vi: 'Đọc nhầm số', en: 'The number was misread' },
  })
  await writeSeeds(db, parseSeeds(fixtureTexts(drafts)))
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

test('a fact was first recorded with its first version, whatever was corrected since; an unknown one never', async () => {
  const { observations } = await readObservations({ today: '2026-11-22' }, undefined, db)
  const { events } = await readEvents({ today: '2026-11-22' }, undefined, db)
  const corrected = observations.filter(({ version }) => version === 2)
  expect(corrected).toHaveLength(1)
  const ids = [...corrected, ...events.slice(0, 1)].map(({ id }) => id)
  const first = await readFirstRecorded([...ids, 'o_zzzzzz'], db)
  expect([...first.keys()].sort()).toEqual([...ids].sort())
  expect([...first.values()].every((instant) => instant < '2026-03-01')).toBe(true)
})
