import { randomBytes } from 'node:crypto'
import type { DraftFact } from '../../review/draft-shape.ts'
import type { Actor } from '../../review/submission.ts'
import type { NewSubmission } from '../../review/submission-of-page.ts'
import { type Database, database } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { jsonValue } from './json-value.ts'
import { recordAction } from './record-action.ts'

/** Stores a document for review in one transaction. The same document a second time adds nothing: `added` is false then. */
export async function addSubmission(
  submission: NewSubmission,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<{ readonly id: string; readonly added: boolean }> {
  return db.$transaction(async (transaction) => {
    // Two at once with the same document: the second waits here and then finds the first.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submission.sha256}, 0))`
    const stored = await transaction.submission.findUnique({ where: { sha256: submission.sha256 }, select: { id: true } })
    if (stored) return { id: stored.id, added: false }
    const id = newId('r')
    await insert(transaction, id, submission, actor, now)
    return { id, added: true }
  })
}

/** `r_…` for a submission, `c_…` for a candidate: 40 random bits, never shown to readers. */
export function newId(letter: 'r' | 'c'): string {
  return `${letter}_${randomBytes(5).toString('hex')}`
}

async function insert(db: Database, id: string, submission: NewSubmission, actor: Actor, now: Date): Promise<void> {
  const { articles, candidates, ...document } = submission
  await db.submission.create({ data: { id, ...document, createdAt: now, createdBy: actor.id } })
  await db.submissionArticle.createMany({
    data: articles.map(({ article, blocks }, position) => ({
      submissionId: id,
      position,
      article: jsonValue(article),
      blocks: jsonValue(blocks),
    })),
  })
  await db.candidate.createMany({
    data: candidates.map(({ articlePosition, draft, confidence, reasons }) => ({
      id: newId('c'),
      submissionId: id,
      ...{ articlePosition, confidence, position: readingPlace(draft) },
      kind: draft.kind,
      extracted: jsonValue(draft),
      draft: jsonValue(draft),
      reasons: jsonValue(reasons),
      relation: { kind: 'new' },
    })),
  })
  await recordAction(
    db,
    { submissionId: id, candidateId: null, kind: 'submit', before: null, after: null, undoes: null },
    actor,
    now,
  )
}

/** Candidates are read in the order in which their numbers and dates stand in the document: several may share a quote. */
export function readingPlace({ kind, evidence }: DraftFact): number {
  const wanted = kind === 'observation' ? 'number' : 'time'
  return Math.min(
    ...evidence.map(({ start, marks }) => start + ((marks.find((mark) => mark.kind === wanted) ?? marks[0])?.start ?? 0)),
  )
}
