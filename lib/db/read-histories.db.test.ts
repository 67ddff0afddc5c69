import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Fact } from '../facts/fact.ts'
import { fileAbout } from '../files/file-about.ts'
import { FILE_FORMATS } from '../files/file-format.ts'
import { fileSource } from '../files/file-source.ts'
import { writeFile } from '../files/write-file.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureDrafts, fixtureTexts, MAIN, OTHER } from '../seed/seed-fixture.ts'
import { judge } from '../verify/judge.ts'
import { readUpload } from '../verify/read-upload.ts'
import { translator } from '../words/translator.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { readAreas } from './read-areas.ts'
import { readArticles } from './read-articles.ts'
import { readEvents } from './read-events.ts'
import { readHistories } from './read-histories.ts'
import { readIndicators } from './read-indicators.ts'
import { readObservations } from './read-observations.ts'
import { writeSeeds } from './write-seeds.ts'

const CORRECTION = { vi: 'Báo đính chính con số.', en: 'The paper corrected the number.' }
const today = '2026-04-01'

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient

/** The plan of the second article was 1.800 until 1 March 2026, when it became 1.900. */
beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  const drafts = fixtureDrafts()
  const [plan] = drafts[OTHER].observations
  drafts[OTHER].observations.push({
    ...plan,
    version: 2,
    recordedAt: '2026-03-01T03:00:00Z',
    correction: CORRECTION,
    value: 1900,
  })
  await writeSeeds(db, parseSeeds(fixtureTexts(drafts)))
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

/** A file of all that stood on a day. */
async function sourceOf(asOf: string) {
  const [areas, indicators, articles, { observations }, { events }] = await Promise.all([
    readAreas(db),
    readIndicators(db),
    readArticles({}, db),
    readObservations({ today, asOf }, undefined, db),
    readEvents({ today, asOf }, undefined, db),
  ])
  const context = {
    locale: 'vi' as const,
    t: translator('vi'),
    today,
    areas: new Map(areas.map((area) => [area.id, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    articles: new Map(articles.map((article) => [article.slug, article])),
  }
  const about = fileAbout({ kind: 'all' }, 'csv', { ...DEFAULT_STATE, asOf }, context, 'https://cotmoc.example')
  return fileSource(about, { observations, events }, context)
}

describe('the histories of many facts', () => {
  test('hold every version, the oldest first, and nothing of ids that no fact bears', async () => {
    const { observations } = await sourceOf('2026-02-01')
    const histories = await readHistories([...observations.map(({ id }) => id), 'o_000000', 'e_000000'], db)
    expect([...histories.keys()].sort()).toEqual(observations.map(({ id }) => id).sort())
    const corrected = [...histories.values()].filter((versions) => versions.length > 1)
    expect(corrected.map((versions) => versions.map(({ version }) => version))).toEqual([[1, 2]])
  })

  test.each(FILE_FORMATS)('tell of a file as %s from before a correction what has changed since', async (format) => {
    const verdicts = async (asOf: string) => {
      const source = await sourceOf(asOf)
      const upload = readUpload(await writeFile(format, source))
      if (!('claims' in upload)) throw new Error(`not read: ${upload.problem}`)
      const histories = await readHistories(
        upload.claims.map(({ id }) => id),
        db,
      )
      const every: readonly Fact[] = [...histories.values()].flat()
      return upload.claims.map((claim) => judge(claim, histories.get(claim.id) ?? [], every))
    }
    const [before, after] = [await verdicts('2026-02-01'), await verdicts('2026-03-01')]
    expect(after.map(({ kind }) => kind)).toEqual(after.map(() => 'match'))
    expect(before.filter(({ kind }) => kind !== 'match')).toMatchObject([
      { kind: 'changed', was: { value: 1800 }, now: { value: 1900 }, since: '2026-03-01T03:00:00.000Z', reasons: [CORRECTION] },
    ])
    expect(before.length).toBeGreaterThan(fixtureDrafts()[MAIN].observations.length)
  })
})
