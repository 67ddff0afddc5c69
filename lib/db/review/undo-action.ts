import { z } from 'zod'
import { draftArticleShape, draftShape, relationShape } from '../../review/draft-shape.ts'
import type { ActionKind } from '../../review/history-entry.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { type Actor, DECISIONS } from '../../review/submission.ts'
import { database } from '../client.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { changedColumns } from './change-candidate.ts'
import { jsonValue } from './json-value.ts'
import { recordAction } from './record-action.ts'
import { undoCorrection } from './undo-correction.ts'

const candidateChange = z.object({ decision: z.enum(DECISIONS), draft: draftShape, relation: relationShape })
const articleChange = z.object({ position: z.int(), article: draftArticleShape })
const UNDOABLE: readonly ActionKind[] = [
  'accept',
  'reject',
  'later',
  'reopen',
  'edit',
  'add',
  'edit-article',
  'correct-article',
  'discard',
]

/**
 * Takes back the last thing that this curator did in a document and has not taken back yet; the history keeps both. Returns
 * what it was, the candidate it concerned and the version that this has now. Throws a NotPossibleError where there is nothing, or where someone else has
 * changed the same candidate since.
 */
export async function undoLastAction(
  submissionId: string,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<{ readonly kind: string; readonly candidateId: string | null; readonly version: number | null }> {
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${submissionId} FOR UPDATE`
    const actions = await transaction.reviewAction.findMany({ where: { submissionId }, orderBy: { id: 'desc' } })
    const undone = new Set(actions.flatMap(({ undoes }) => undoes ?? []))
    const last = actions.find(({ id, actorId, kind }) => actorId === actor.id && isUndoable(kind) && !undone.has(id))
    if (!last) throw new NotPossibleError('there is nothing of yours to undo in this document')
    const version = await restore(transaction, last, actions, actor, now)
    const { id: undoes, candidateId, kind } = last
    const change = { before: plain(last.after), after: plain(last.before) }
    await recordAction(transaction, { submissionId, candidateId, kind: 'undo', ...change, undoes }, actor, now)
    return { kind, candidateId, version }
  })
}

function isUndoable(kind: string): boolean {
  return UNDOABLE.some((undoable) => undoable === kind)
}

async function restore(
  db: Prisma.TransactionClient,
  last: Prisma.ReviewActionModel,
  actions: readonly Prisma.ReviewActionModel[],
  actor: Actor,
  now: Date,
): Promise<number | null> {
  const { submissionId, candidateId, kind } = last
  if (kind === 'discard') {
    await db.submission.update({ where: { id: submissionId }, data: { state: 'waiting' } })
    return null
  }
  if (kind === 'correct-article') {
    await undoCorrection(last, actor, now, db)
    return null
  }
  if (kind === 'edit-article') {
    const { position, article } = articleChange.parse(last.before)
    await db.submissionArticle.update({
      where: { submissionId_position: { submissionId, position } },
      data: { article: jsonValue(article) },
    })
    return null
  }
  if (candidateId === null) throw new NotPossibleError(`the action ${last.id} concerns no candidate`)
  const newer = actions.find(
    (action) => action.candidateId === candidateId && action.id > last.id && action.actorId !== last.actorId,
  )
  if (newer) throw new NotPossibleError(`${newer.actorName} has changed the same candidate since`)
  const row = await db.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  if (row.factId !== null) throw new NotPossibleError(`it is on record as ${row.factId}: take the publication back`)
  // A candidate that was added by hand goes back to being none.
  const change = kind === 'add' ? { decision: 'rejected' as const } : candidateChange.parse(last.before)
  const { version } = await db.candidate.update({
    where: { id: candidateId },
    data: { ...changedColumns(change), version: { increment: 1 } },
  })
  return version
}

function plain(column: Prisma.JsonValue): object | null {
  return typeof column === 'object' ? column : null
}
