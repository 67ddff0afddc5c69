import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../operate/test-database.ts'
import { newSubmission } from '../../review/test-submission.ts'
import { openDatabase } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { addSubmission } from './add-submission.ts'
import { changeCandidate } from './change-candidate.ts'
import { publishSubmission } from './publish-submission.ts'
import { readSubmission } from './read-submissions.ts'
import { withdrawPublication } from './withdraw-publication.ts'

const AN = { id: 'an', name: 'An' }
const NOW = new Date('2026-11-25T03:00:00Z')
const [AN_HOUR_BEFORE, TWO_HOURS_BEFORE] = [new Date('2026-11-25T02:00:00Z'), new Date('2026-11-25T01:00:00Z')]

let temporary: TestDatabase
let db: PrismaClient

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
})

afterEach(async () => {
  await db.$disconnect()
  await temporary.drop()
})

test('a clock that is set back stops neither taking back nor publishing, and the record keeps its order', async () => {
  const { id } = await addSubmission(newSubmission(), AN, NOW, db)
  const decide = async () => {
    for (const { id: candidate, version } of (await readSubmission(id, db))?.candidates ?? [])
      await changeCandidate(id, candidate, version, { decision: 'accepted' }, AN, NOW, db)
    return (await readSubmission(id, db))?.version ?? 0
  }
  const first = await publishSubmission(id, await decide(), AN, NOW, db)
  const facts = await withdrawPublication(first?.publication ?? 0, AN, AN_HOUR_BEFORE, db)
  expect(facts).toHaveLength(2)
  const again = await publishSubmission(id, await decide(), AN, TWO_HOURS_BEFORE, db)
  expect(again?.facts).toHaveLength(2)
  const publications = await db.publication.findMany({ orderBy: { id: 'asc' } })
  const instants = publications.map(({ at }) => at.getTime())
  expect(instants).toEqual([NOW.getTime(), NOW.getTime() + 1, NOW.getTime() + 2])
  const closed = await db.observation.findMany({ where: { id: { in: [...(facts ?? [])] } } })
  expect(closed.map(({ recordedAt, supersededAt }) => [recordedAt, supersededAt])).toEqual([[NOW, new Date(NOW.getTime() + 1)]])
})
