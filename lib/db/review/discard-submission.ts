import { NotPossibleError } from '../../review/not-possible-error.ts'
import type { Actor } from '../../review/submission.ts'
import { database } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { recordAction } from './record-action.ts'

/** Takes a document off the list of those that wait; it can be undone. Null for one that there is not. */
export async function discardSubmission(
  id: string,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<{ readonly id: string } | null> {
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${id} FOR UPDATE`
    const stored = await transaction.submission.findUnique({ where: { id }, select: { state: true } })
    if (!stored) return null
    if (stored.state !== 'waiting') throw new NotPossibleError(`document ${id} is "${stored.state}", not waiting`)
    await transaction.submission.update({ where: { id }, data: { state: 'discarded' } })
    await recordAction(
      transaction,
      { submissionId: id, candidateId: null, kind: 'discard', before: null, after: null, undoes: null },
      actor,
      now,
    )
    return { id }
  })
}
