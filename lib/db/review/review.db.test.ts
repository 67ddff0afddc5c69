import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../operate/test-database.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { PublicationError } from '../../review/plan-publication.ts'
import { StaleError } from '../../review/stale-error.ts'
import type { Candidate, Submission } from '../../review/submission.ts'
import { ARTICLE, BRIDGE, GROWTH, newSubmission, quoteOf } from '../../review/test-submission.ts'
import { openDatabase } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { readArticles } from '../read-articles.ts'
import { readDoubts } from '../read-doubts.ts'
import { readEvents } from '../read-events.ts'
import { readHistory } from '../read-history.ts'
import { readObservations } from '../read-observations.ts'
import { addSubmission } from './add-submission.ts'
import { changeArticle } from './change-article.ts'
import { addCandidate, type CandidateChange, changeCandidate } from './change-candidate.ts'
import { publishSubmission } from './publish-submission.ts'
import { readReviewHistory } from './read-review-history.ts'
import { readSubmission, readSubmissions } from './read-submissions.ts'
import { undoLastAction } from './undo-action.ts'
import { withdrawPublication } from './withdraw-publication.ts'

const AN = { id: 'an', name: 'An' }
const BINH = { id: 'binh', name: 'Bình' }
const NOW = new Date('2026-11-25T03:00:00Z')
const LATER = new Date('2026-11-26T03:00:00Z')
const TODAY = { today: '2026-11-26' }

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let id: string

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: true })
  db = openDatabase(temporary.url)
  ;({ id } = await addSubmission(newSubmission(), AN, NOW, db))
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

async function candidate(kind: 'observation' | 'event'): Promise<Candidate> {
  const found = (await stored()).candidates.find(({ draft }) => draft.kind === kind)
  if (!found) throw new Error(`no ${kind} is stored`)
  return found
}

async function change(kind: 'observation' | 'event', what: CandidateChange, actor = AN) {
  const { id: candidateId, version } = await candidate(kind)
  return changeCandidate(id, candidateId, version, what, actor, NOW, db)
}

async function add(draft: typeof GROWTH, actor: typeof AN): Promise<Candidate> {
  const added = await addCandidate(id, 0, draft, actor, LATER, db)
  if (!added) throw new Error(`${id} has no article to add to`)
  return added
}

async function publish(at = NOW) {
  const published = await publishSubmission(id, (await stored()).version, AN, at, db)
  if (!published) throw new Error(`${id} is not stored`)
  return published
}

const ofLaiChau = async (asOf?: string) =>
  (
    await readObservations(
      { ...TODAY, areas: ['lai-chau@2004'], indicators: ['grdp-growth'], ...(asOf && { asOf }) },
      undefined,
      db,
    )
  ).observations

describe('a document given for review', () => {
  test('comes back as it was given, its candidates in reading order and waiting', async () => {
    const { given, candidates, state } = await stored()
    expect(given).toBe(newSubmission().given)
    expect(state).toBe('waiting')
    expect(candidates.map(({ draft, decision }) => [draft.kind, decision])).toEqual([
      ['observation', 'waiting'],
      ['event', 'waiting'],
    ])
  })

  test('given twice, even by two at once, is one', async () => {
    const again = await Promise.all([
      addSubmission(newSubmission(), BINH, LATER, db),
      addSubmission(newSubmission(), AN, LATER, db),
    ])
    expect(again).toEqual([
      { id, added: false },
      { id, added: false },
    ])
    expect(await readSubmissions(db)).toHaveLength(1)
  })

  test('is listed with its title and how far it has come', async () => {
    await change('event', { decision: 'rejected' })
    expect(await readSubmissions(db)).toMatchObject([
      { id, title: 'Lai Châu khánh thành cầu', counts: { waiting: 1, accepted: 0, rejected: 1, later: 0 } },
    ])
  })

  test('keeps its text: the database refuses to change it', async () => {
    await expect(db.submission.update({ where: { id }, data: { given: 'khác' } })).rejects.toThrow(
      /submission_(document_kept|length)/,
    )
  })
})

describe('a decision', () => {
  test('made by somebody else in between is not overwritten unseen', async () => {
    const seen = await candidate('observation')
    await changeCandidate(id, seen.id, seen.version, { decision: 'accepted' }, AN, NOW, db)
    const second = changeCandidate(id, seen.id, seen.version, { decision: 'rejected' }, BINH, NOW, db)
    await expect(second).rejects.toThrow(StaleError)
    expect(await candidate('observation')).toMatchObject({ decision: 'accepted', version: 2 })
  })

  test('of two at the same moment is made by one of them', async () => {
    const seen = await candidate('observation')
    const both = await Promise.allSettled(
      [AN, BINH].map((actor) => changeCandidate(id, seen.id, seen.version, { decision: 'accepted' }, actor, NOW, db)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('can be undone by whoever made it, and the history tells of both', async () => {
    await change('observation', { decision: 'accepted' })
    await undoLastAction(id, AN, LATER, db)
    expect(await candidate('observation')).toMatchObject({ decision: 'waiting' })
    const history = await readReviewHistory(id, db)
    expect(history.map(({ kind, actor, undone }) => [kind, actor, undone])).toEqual([
      ['undo', 'An', false],
      ['accept', 'An', true],
      ['submit', 'An', false],
    ])
    await expect(undoLastAction(id, AN, LATER, db)).rejects.toThrow(NotPossibleError)
  })

  test('on which somebody else has built cannot be undone over their head', async () => {
    await change('observation', { decision: 'accepted' })
    await change('observation', { draft: { ...GROWTH, value: 4.5 } }, BINH)
    await expect(undoLastAction(id, AN, LATER, db)).rejects.toThrow('Bình has changed the same candidate since')
  })

  test('stays in the history: the database refuses to change or delete it', async () => {
    const client = new pg.Client(temporary.url)
    await client.connect()
    await expect(client.query("UPDATE review_action SET actor_name = 'X'")).rejects.toThrow('append-only')
    await expect(client.query('DELETE FROM publication')).resolves.toMatchObject({ rowCount: 0 })
    await expect(client.query('DELETE FROM review_action')).rejects.toThrow('append-only')
    await client.end()
  })
})

describe('publishing', () => {
  test('puts what was accepted on record, with its article and its quote, and nothing else', async () => {
    await change('observation', { decision: 'accepted' })
    const { facts } = await publish()
    const [figure] = await ofLaiChau()
    expect(figure).toMatchObject({ id: facts[0], value: 4.4, period: { timePeriod: '2023' }, version: 1 })
    expect(figure?.evidence).toMatchObject([{ article: '2024-05-13-lai-chau-khanh-thanh-cau', exact: 'GRDP năm 2023 tăng 4,4%' }])
    expect(await readArticles({ slugs: ['2024-05-13-lai-chau-khanh-thanh-cau'] }, db)).toHaveLength(1)
    expect((await readEvents({ ...TODAY, areas: ['lai-chau@2004'], words: ['nam na'] }, undefined, db)).events).toEqual([])
  })

  test('does not reach back: an earlier day shows what it showed', async () => {
    await change('observation', { decision: 'accepted' })
    await publish()
    expect(await ofLaiChau('2026-11-24')).toEqual([])
    expect(await ofLaiChau('2026-11-25')).toHaveLength(1)
  })

  test('is all or nothing: one quote that the document does not hold stops the other facts too', async () => {
    const [quote] = GROWTH.evidence
    if (!quote) throw new Error('the figure has a quote')
    await change('observation', {
      decision: 'accepted',
      draft: { ...GROWTH, evidence: [{ ...quote, exact: 'GRDP năm 2023 tăng 4,9%' }] },
    })
    await change('event', { decision: 'accepted' })
    await expect(publish()).rejects.toThrow(PublicationError)
    expect((await readEvents({ ...TODAY, words: ['nam na'] }, undefined, db)).events).toEqual([])
    expect(await readArticles({ slugs: ['2024-05-13-lai-chau-khanh-thanh-cau'] }, db)).toEqual([])
  })

  test('what was seen before somebody changed it is refused', async () => {
    await change('observation', { decision: 'accepted' })
    const { version } = await stored()
    await change('event', { decision: 'accepted' }, BINH)
    await expect(publishSubmission(id, version, AN, NOW, db)).rejects.toThrow(StaleError)
  })

  test('fixes what is known of the article: editing it afterwards is refused, not lost in silence', async () => {
    await change('observation', { decision: 'accepted' })
    const { version, articles } = await stored()
    const article = { ...ARTICLE, slug: articles[0]?.article.slug ?? '' }
    await changeArticle(id, 0, version, { ...article, publisher: 'Báo Lai Châu' }, AN, NOW, db)
    await publishSubmission(id, (await stored()).version, AN, NOW, db)
    const seen = (await stored()).version
    await expect(changeArticle(id, 0, seen, article, AN, LATER, db)).rejects.toThrow(/stands on open pages/)
    expect((await readArticles({ slugs: [article.slug] }, db))[0]?.publisher).toBe('Báo Lai Châu')
  })

  test('of nothing is refused, and so is publishing twice', async () => {
    await expect(publish()).rejects.toThrow(NotPossibleError)
    await change('observation', { decision: 'accepted' })
    await publish()
    await expect(publish()).rejects.toThrow(NotPossibleError)
    expect(await ofLaiChau()).toHaveLength(1)
  })

  test('further evidence gives the fact a new version with both quotes', async () => {
    await change('observation', { decision: 'accepted' })
    const { facts } = await publish()
    const fact = facts[0] ?? ''
    const more = { ...GROWTH, evidence: [quoteOf('tăng 4,4%', '4,4%', 'number')] }
    const { id: added, version } = await add(more, BINH)
    await changeCandidate(id, added, version, { relation: { kind: 'evidence-for', fact } }, BINH, LATER, db)
    await publish(LATER)
    expect((await readHistory(fact, db)).map((entry) => [entry.version, entry.evidence.length])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('a fact is added to an article that there is, and to no other', async () => {
    expect(await addCandidate(id, 7, GROWTH, AN, LATER, db)).toBeNull()
    expect(await addCandidate('r_nothing', 0, GROWTH, AN, LATER, db)).toBeNull()
    expect((await stored()).candidates).toHaveLength(2)
  })

  test('a contradiction keeps both and tells readers why', async () => {
    await change('observation', { decision: 'accepted' })
    const { facts } = await publish()
    const fact = facts[0] ?? ''
    const other = await add({ ...GROWTH, value: 4.9 }, AN)
    const reason = { vi: 'Hai bài nêu hai số', en: 'Two articles, two numbers' }
    await changeCandidate(id, other.id, other.version, { relation: { kind: 'contradicts', fact, reason } }, AN, LATER, db)
    await publish(LATER)
    const values = (await ofLaiChau()).map(({ value }) => value)
    expect(values.sort()).toEqual([4.4, 4.9])
    expect(await readDoubts({ facts: [fact] }, db)).toMatchObject([{ kind: 'contradiction', text: reason }])
  })
})

describe('taking a publication back', () => {
  test('closes what it added; earlier days and the history still show it', async () => {
    await change('observation', { decision: 'accepted' })
    const { publication, facts } = await publish()
    await withdrawPublication(publication, BINH, LATER, db)
    expect(await ofLaiChau()).toEqual([])
    expect(await ofLaiChau('2026-11-25')).toMatchObject([{ id: facts[0] }])
    expect((await readReviewHistory(id, db))[0]).toMatchObject({ kind: 'withdraw', actor: 'Bình' })
    await expect(withdrawPublication(publication, BINH, LATER, db)).rejects.toThrow(NotPossibleError)
  })

  test('of a correction brings the version before back as the next one', async () => {
    await change('observation', { decision: 'accepted' })
    const fact = (await publish()).facts[0] ?? ''
    const reason = { vi: 'Đọc nhầm số', en: 'The number was misread' }
    const other = await add({ ...GROWTH, value: 4.9 }, AN)
    await changeCandidate(id, other.id, other.version, { relation: { kind: 'corrects', fact, reason } }, AN, LATER, db)
    const { publication } = await publish(LATER)
    expect(await ofLaiChau()).toMatchObject([{ id: fact, version: 2, value: 4.9 }])
    await withdrawPublication(publication, AN, new Date('2026-11-27T03:00:00Z'), db)
    expect(await ofLaiChau()).toMatchObject([{ id: fact, version: 3, value: 4.4 }])
  })

  test('lets its candidates be published again, under an id that was never used', async () => {
    await change('event', { decision: 'accepted', draft: BRIDGE })
    const { publication, facts } = await publish()
    await withdrawPublication(publication, AN, LATER, db)
    const again = await publish(new Date('2026-11-27T03:00:00Z'))
    expect(again.facts).toHaveLength(1)
    expect(again.facts[0]).not.toBe(facts[0])
  })
})
