import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../operate/test-database.ts'
import { draftOfArticle } from '../../review/article-correction.ts'
import type { DraftArticle } from '../../review/draft-shape.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { StaleError } from '../../review/stale-error.ts'
import type { Submission } from '../../review/submission.ts'
import { newSubmission } from '../../review/test-submission.ts'
import { openDatabase } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { readArticleVersions } from '../read-article-versions.ts'
import { readArticles } from '../read-articles.ts'
import { readObservations } from '../read-observations.ts'
import { readQuotedArticles } from '../read-quoted-articles.ts'
import { addSubmission } from './add-submission.ts'
import { changeArticle } from './change-article.ts'
import { addCandidate, changeCandidate } from './change-candidate.ts'
import { correctArticle } from './correct-article.ts'
import { publishSubmission } from './publish-submission.ts'
import { readPublishedDocuments } from './read-published-documents.ts'
import { readReviewHistory } from './read-review-history.ts'
import { readSubmission } from './read-submissions.ts'
import { undoLastAction } from './undo-action.ts'

const AN = { id: 'an', name: 'An' }
const BINH = { id: 'binh', name: 'Bình' }
const [NOW, LATER, LATEST] = ['24', '25', '26'].map((day) => new Date(`2026-11-${day}T03:00:00Z`)) as [Date, Date, Date]
const WHY = { vi: 'Tên báo ghi nhầm', en: 'The paper was misnamed' }

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let id: string
let slug: string

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
  ;({ id } = await addSubmission(newSubmission(), AN, NOW, db))
  slug = (await draft()).slug
})

afterEach(async () => {
  await db.$disconnect()
  await temporary.drop()
})

async function stored(): Promise<Submission> {
  const submission = await readSubmission(id, db)
  if (!submission) throw new Error(`${id} is not stored`)
  return submission
}

async function draft(): Promise<DraftArticle> {
  const article = (await stored()).articles[0]?.article
  if (!article) throw new Error(`${id} has no article`)
  return article
}

async function publish(at = NOW) {
  for (const { id: candidate, version, factId } of (await stored()).candidates) {
    if (factId === null) await changeCandidate(id, candidate, version, { decision: 'accepted' }, AN, at, db)
  }
  return publishSubmission(id, (await stored()).version, AN, at, db)
}

async function correct(change: Partial<DraftArticle>, seen: number, actor = AN, at = LATER) {
  return correctArticle(id, 0, seen, { article: { ...(await draft()), ...change }, reason: WHY }, actor, at, db)
}

const article = async (asOf?: string) => (await readArticles({ slugs: [slug], ...(asOf && { asOf }) }, db))[0]
const found = async (word: string, asOf?: string) =>
  (await readObservations({ today: '2026-11-26', words: [word], ...(asOf && { asOf }) }, undefined, db)).observations.length

describe('an article on record', () => {
  beforeEach(() => publish())

  test('is corrected by a next version; earlier days, its quotes and the history keep what stood', async () => {
    const before = await article()
    const quotes = await db.evidence.findMany({ where: { articleSlug: slug }, orderBy: { row: 'asc' } })
    const change = {
      ...{ title: 'Lai Châu thông xe cầu', publisher: 'Báo Lai Châu', url: 'https://example.org/a', publishedDate: '2024-05' },
      ...{ publishedDateBasis: 'inferred' as const, publishedWhy: { vi: 'Suy từ bài', en: 'From the text' } },
      ...{ areas: ['dien-bien@2004', 'lai-chau@2004'], licence: 'CC-BY-4.0' as const },
    }
    expect(await correct(change, 1, BINH)).toEqual({ slug, version: 2 })
    const { publishedDate: edtf, ...same } = change
    const after = await article()
    expect(after).toMatchObject({ ...same, published: { edtf }, sha256: before?.sha256, textLength: before?.textLength })
    const { title, publisher, url } = change
    expect((await readQuotedArticles([slug], db)).get(slug)).toMatchObject({ title, publisher, url, published: { edtf } })
    expect(await article('2026-11-24')).toEqual(before)
    expect(await article('2026-11-25')).toEqual(after)
    expect(await db.evidence.findMany({ where: { articleSlug: slug }, orderBy: { row: 'asc' } })).toEqual(quotes)
    expect(await readArticleVersions(slug, db)).toMatchObject([
      { version: 1, supersededAt: LATER.toISOString(), correction: null, actor: null },
      { version: 2, recordedAt: LATER.toISOString(), supersededAt: null, correction: WHY, actor: 'Bình' },
    ])
    expect((await readReviewHistory(id, db))[0]).toMatchObject({ kind: 'correct-article', actor: 'Bình' })
    expect(await draft()).toMatchObject(change)
  })

  test('is found by the title under which its facts were recorded', async () => {
    await correct({ title: 'Thông xe xyzzy' }, 1)
    expect([await found('khanh thanh cau'), await found('xyzzy')]).toEqual([1, 0])
  })

  test('is not corrected by whoever saw an earlier version: they are told what stands', async () => {
    await correct({ publisher: 'Báo Lai Châu' }, 1, BINH)
    const late = correct({ publisher: 'vtv.vn' }, 1, AN, LATEST)
    await expect(late).rejects.toThrow(StaleError)
    await expect(late).rejects.toMatchObject({ current: { version: 2, article: { publisher: 'Báo Lai Châu' } } })
    expect((await article())?.publisher).toBe('Báo Lai Châu')
  })

  test('is corrected once when two do so at the same moment', async () => {
    const both = await Promise.allSettled([correct({ publisher: 'A' }, 1, AN), correct({ publisher: 'B' }, 1, BINH)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await readArticleVersions(slug, db)).toHaveLength(2)
  })

  test('gets what stood before as its next version when the correction is taken back, unless somebody corrected it since', async () => {
    const before = await article()
    await correct({ publisher: 'Báo Lai Châu' }, 1)
    await correct({ publisher: 'vtv.vn' }, 2, BINH, LATEST)
    await expect(undoLastAction(id, AN, LATEST, db)).rejects.toThrow(NotPossibleError)
    await undoLastAction(id, BINH, new Date('2026-11-27T03:00:00Z'), db)
    expect((await article())?.publisher).toBe('Báo Lai Châu')
    expect((await article('2026-11-26'))?.publisher).toBe('vtv.vn')
    expect(await article('2026-11-24')).toEqual(before)
    expect((await readArticleVersions(slug, db)).at(-1)).toMatchObject({ version: 4, actor: 'Bình' })
    expect(await draft()).toMatchObject({ publisher: 'Báo Lai Châu' })
    expect((await readReviewHistory(id, db)).slice(0, 2)).toMatchObject([
      { kind: 'undo' },
      { kind: 'correct-article', undone: true },
    ])
  })

  test('keeps its name, its kind and its language, and is not corrected by what it says already', async () => {
    for (const change of [{ slug: 'khac' }, { kind: 'teaser' as const }, { language: 'en' }, {}]) {
      await expect(correct(change, 1)).rejects.toThrow(NotPossibleError)
    }
    expect(await readArticleVersions(slug, db)).toHaveLength(1)
  })

  test('goes on being published from under its corrected title', async () => {
    await correct({ title: 'Lai Châu thông xe cầu' }, 1)
    const [growth] = newSubmission().candidates
    if (growth) await addCandidate(id, 0, growth.draft, AN, LATEST, db)
    await publish(LATEST)
    expect((await article())?.title).toBe('Lai Châu thông xe cầu')
    expect(await readArticleVersions(slug, db)).toHaveLength(2)
  })
})

test('an article that is not on record is edited, not corrected', async () => {
  await expect(correct({ publisher: 'Báo Lai Châu' }, 1)).rejects.toThrow(/is not on record/)
})

test('the licence that a curator chose goes on record with the publication, and then the document can be read whole', async () => {
  await changeArticle(id, 0, (await stored()).version, { ...(await draft()), licence: 'VN-NEWS' }, AN, NOW, db)
  expect(await readPublishedDocuments(slug, db)).toEqual([])
  await publish()
  const recorded = await article()
  expect(recorded).toMatchObject({ licence: 'VN-NEWS' })
  expect(recorded && draftOfArticle(recorded)).toEqual(await draft())
  const { given, mediaType, sha256, textLength } = newSubmission()
  expect(await readPublishedDocuments(slug, db)).toEqual([{ position: 0, given, mediaType, sha256, textLength }])
})
