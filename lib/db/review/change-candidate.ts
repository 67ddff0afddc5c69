import type { DraftFact, Relation } from '../../review/draft-shape.ts'
import type { ActionKind } from '../../review/history-entry.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { StaleError } from '../../review/stale-error.ts'
import type { Actor, Candidate, Decision } from '../../review/submission.ts'
import { database } from '../client.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { newId, readingPlace } from './add-submission.ts'
import { jsonValue } from './json-value.ts'
import { recordAction } from './record-action.ts'
import { candidateOf } from './submission-row.ts'

/** What of a candidate a curator changes; what is left out stays. */
export interface CandidateChange {
  readonly decision?: Decision
  readonly draft?: DraftFact
  readonly relation?: Relation
}

const DECIDED: Readonly<Record<Decision, ActionKind>> = {
  accepted: 'accept',
  rejected: 'reject',
  later: 'later',
  waiting: 'reopen',
}

/**
 * Changes a candidate that stands at the version seen. Throws a StaleError with the candidate as it stands otherwise, a
 * NotPossibleError for one that is on record already; null for an id that the document does not have.
 */
export async function changeCandidate(
  submissionId: string,
  id: string,
  seenVersion: number,
  change: CandidateChange,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<Candidate | null> {
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${submissionId} FOR UPDATE`
    const row = await transaction.candidate.findUnique({ where: { id, submissionId } })
    if (!row) return null
    const before = candidateOf(row)
    if (before.version !== seenVersion) throw new StaleError(`candidate ${id}`, seenVersion, before.version, before)
    if (before.factId !== null)
      throw new NotPossibleError(
        `candidate ${id} is on record as ${before.factId}: correct the fact, or take its publication back`,
      )
    const after = await transaction.candidate.update({
      where: { id },
      data: { ...changedColumns(change), version: { increment: 1 } },
    })
    const kind = change.draft || change.relation || !change.decision ? 'edit' : DECIDED[change.decision]
    const action = {
      submissionId,
      candidateId: id,
      kind,
      before: changeable(before),
      after: changeable(candidateOf(after)),
      undoes: null,
    } as const
    await recordAction(transaction, action, actor, now)
    return candidateOf(after)
  })
}

/** Adds a fact that a curator selected in the document; accepted, as whoever selects it has read it. Null where there is no such article. */
export async function addCandidate(
  submissionId: string,
  articlePosition: number,
  draft: DraftFact,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<Candidate | null> {
  return db.$transaction(async (transaction) => {
    const place = { submissionId_position: { submissionId, position: articlePosition } }
    if (!(await transaction.submissionArticle.findUnique({ where: place, select: { position: true } }))) return null
    const row = await transaction.candidate.create({
      data: {
        id: newId('c'),
        ...{ submissionId, articlePosition, position: readingPlace(draft) },
        ...{
          kind: draft.kind,
          draft: jsonValue(draft),
          confidence: 1,
          reasons: [],
          decision: 'accepted',
          relation: { kind: 'new' },
        },
      },
    })
    const candidate = candidateOf(row)
    await recordAction(
      transaction,
      { submissionId, candidateId: row.id, kind: 'add', before: null, after: changeable(candidate), undoes: null },
      actor,
      now,
    )
    return candidate
  })
}

/** The columns that a change concerns. */
export function changedColumns({ decision, draft, relation }: CandidateChange): Prisma.CandidateUpdateInput {
  return {
    ...(decision && { decision }),
    ...(draft && { kind: draft.kind, draft: jsonValue(draft), position: readingPlace(draft) }),
    ...(relation && { relation: jsonValue(relation) }),
  }
}

/** What undoing has to know of a candidate. */
function changeable({ decision, draft, relation }: Candidate): CandidateChange {
  return { decision, draft, relation }
}
