import type { Fact } from '../../facts/fact.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import type { Actor } from '../../review/submission.ts'
import { type Database, database } from '../client.ts'
import { EVENT_PARTS, eventOf } from '../event-row.ts'
import type { PrismaClient } from '../generated/client.ts'
import { OBSERVATION_PARTS, observationOf } from '../observation-row.ts'
import { afterPublications } from './after-publications.ts'
import { insertVersions } from './publish-submission.ts'
import { recordAction } from './record-action.ts'

const TAKEN_BACK = { vi: 'Đã rút lại lần công bố trước', en: 'The publication before was taken back' }

/**
 * Takes a publication back in one transaction: facts that it added are closed, facts that it gave a new version get the one
 * before as their next. What readers cited stays reachable by `asOf`. Throws a NotPossibleError where a fact has been changed
 * since, or where it was taken back already; null for a publication that there is not.
 */
export async function withdrawPublication(
  publicationId: number,
  actor: Actor,
  clock: Date,
  db: PrismaClient = database(),
): Promise<readonly string[] | null> {
  return db.$transaction(async (transaction) => {
    const publication = await transaction.publication.findUnique({ where: { id: publicationId }, include: { facts: true } })
    if (!publication) return null
    const { submissionId, facts } = publication
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${submissionId} FOR UPDATE`
    const undone = await transaction.publication.findUnique({ where: { undoes: publicationId } })
    const now = await afterPublications(clock, transaction)
    if (undone || publication.undoes !== null) throw new NotPossibleError('this publication was taken back already')
    const closed: typeof facts = []
    for (const { factId, version, candidateId } of facts) {
      const versions = await versionsOf(factId, transaction)
      const open = versions.find((fact) => fact.supersededAt === null)
      if (open?.version !== version)
        throw new NotPossibleError(`${factId} was changed after this publication: take that back first`)
      const before = versions.find((fact) => fact.version === version - 1)
      if (before) {
        const next = {
          ...before,
          version: version + 1,
          recordedAt: now.toISOString(),
          supersededAt: null,
          correction: TAKEN_BACK,
        }
        await insertVersions([next], now, transaction)
      } else await close(factId, version, now, transaction)
      closed.push({ publicationId, factId, version: before ? version + 1 : version, closed: !before, candidateId })
    }
    await closeDoubts(
      publication.at,
      facts.map(({ factId }) => factId),
      now,
      transaction,
    )
    const withdrawal = await transaction.publication.create({
      data: { submissionId, actorId: actor.id, actorName: actor.name, at: now, undoes: publicationId },
    })
    await transaction.publicationFact.createMany({ data: closed.map((fact) => ({ ...fact, publicationId: withdrawal.id })) })
    await reopen(
      submissionId,
      facts.map(({ factId }) => factId),
      transaction,
    )
    const after = { publication: publicationId, facts: facts.map(({ factId }) => factId) }
    await recordAction(
      transaction,
      { submissionId, candidateId: null, kind: 'withdraw', before: null, after, undoes: null },
      actor,
      now,
    )
    return after.facts
  })
}

async function versionsOf(id: string, db: Database): Promise<readonly Fact[]> {
  return id.startsWith('o_')
    ? (await db.observation.findMany({ where: { id }, include: OBSERVATION_PARTS })).map(observationOf)
    : (await db.event.findMany({ where: { id }, include: EVENT_PARTS })).map(eventOf)
}

async function close(id: string, version: number, now: Date, db: Database): Promise<void> {
  const closing = { where: { id_version: { id, version } }, data: { supersededAt: now } }
  await (id.startsWith('o_') ? db.observation.update(closing) : db.event.update(closing))
}

/** The contradictions that the publication told of; those that others recorded at another moment stay. */
async function closeDoubts(at: Date, facts: readonly string[], now: Date, db: Database): Promise<void> {
  await db.doubt.updateMany({
    where: { recordedAt: at, supersededAt: null, kind: 'contradiction', facts: { hasSome: [...facts] } },
    data: { supersededAt: now },
  })
}

/** The candidates wait to be published again, with what was decided of them. */
async function reopen(submissionId: string, facts: readonly string[], db: Database): Promise<void> {
  await db.candidate.updateMany({
    where: { submissionId, factId: { in: [...facts] } },
    data: { factId: null, version: { increment: 1 } },
  })
  await db.submission.update({ where: { id: submissionId }, data: { state: 'waiting' } })
}
