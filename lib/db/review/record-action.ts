import type { ActionKind } from '../../review/history-entry.ts'
import type { Actor } from '../../review/submission.ts'
import type { Database } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { jsonValue } from './json-value.ts'

export interface NewAction {
  readonly submissionId: string
  readonly candidateId: string | null
  readonly kind: ActionKind
  /** What the action changed, as it was and as it is since; null for what did not exist. */
  readonly before: object | null
  readonly after: object | null
  /** The action that this one takes back. */
  readonly undoes: number | null
}

/** Notes who did what, when, and gives the document its next version: whoever publishes names the version they saw. */
export async function recordAction(db: Database, action: NewAction, actor: Actor, now: Date): Promise<void> {
  const { before, after, ...named } = action
  await db.reviewAction.create({
    data: {
      ...named,
      actorId: actor.id,
      actorName: actor.name,
      at: now,
      before: before === null ? Prisma.DbNull : jsonValue(before),
      after: after === null ? Prisma.DbNull : jsonValue(after),
    },
  })
  await db.submission.update({ where: { id: action.submissionId }, data: { version: { increment: 1 } } })
}
