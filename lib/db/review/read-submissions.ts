import { draftArticleShape } from '../../review/draft-shape.ts'
import { DECISIONS, type Decision, type Submission, type SubmissionSummary } from '../../review/submission.ts'
import { type Database, database } from '../client.ts'
import { SUBMISSION_PARTS, submissionOf } from './submission-row.ts'

/** How many documents the list shows at most: the newest. */
const LIST = 200

/** The documents that were given for review, the newest first, with how far each has come. */
export async function readSubmissions(db: Database = database()): Promise<readonly SubmissionSummary[]> {
  const rows = await db.submission.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: LIST,
    select: {
      ...{ id: true, name: true, origin: true, state: true, createdAt: true },
      articles: { where: { position: 0 } },
      actions: { where: { kind: 'submit' }, select: { actorName: true }, take: 1 },
    },
  })
  const decided = await db.candidate.groupBy({
    by: ['submissionId', 'decision'],
    where: { submissionId: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  return rows.map(({ articles, actions, createdAt, ...row }) => ({
    ...row,
    createdBy: actions[0]?.actorName ?? null,
    createdAt: createdAt.toISOString(),
    title: draftArticleShape.parse(articles[0]?.article).title,
    counts: countsOf(decided.filter(({ submissionId }) => submissionId === row.id)),
  }))
}

/** One document, whole; null for an id that there is not. */
export async function readSubmission(id: string, db: Database = database()): Promise<Submission | null> {
  const row = await db.submission.findUnique({ where: { id }, include: SUBMISSION_PARTS })
  return row ? submissionOf(row) : null
}

function countsOf(groups: readonly { readonly decision: Decision; readonly _count: number }[]): Record<Decision, number> {
  const count = (decision: Decision) => groups.find((group) => group.decision === decision)?._count ?? 0
  const [waiting, accepted, rejected, later] = DECISIONS.map(count)
  return { waiting: waiting ?? 0, accepted: accepted ?? 0, rejected: rejected ?? 0, later: later ?? 0 }
}
