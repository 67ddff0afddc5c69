import { z } from 'zod'
import { draftArticleShape, draftShape, relationShape } from '../../review/draft-shape.ts'
import type { BlockSpan, Candidate, Submission } from '../../review/submission.ts'
import type { Prisma } from '../generated/client.ts'

const blockShape = z.array(
  z.strictObject({
    kind: z.enum(['heading', 'lead', 'paragraph', 'list-item', 'table-row', 'caption']),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
)

/** What has to be read along with a submission, in reading order. */
export const SUBMISSION_PARTS = {
  articles: { orderBy: { position: 'asc' } },
  candidates: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.SubmissionInclude

type SubmissionRow = Prisma.SubmissionGetPayload<{ include: typeof SUBMISSION_PARTS }>

/** A stored submission as the rest of the application knows it. Throws a ZodError when a JSON column holds another shape. */
export function submissionOf(row: SubmissionRow): Submission {
  const { id, sha256, given, textLength, mediaType, name, origin, address, state, version } = row
  return {
    ...{ id, sha256, given, textLength, mediaType, name, origin, address, state, version },
    createdAt: row.createdAt.toISOString(),
    articles: row.articles.map(({ position, article, blocks }) => ({
      position,
      article: draftArticleShape.parse(article),
      blocks: blocksOf(blocks),
    })),
    candidates: row.candidates.map(candidateOf),
  }
}

/** A stored candidate as the rest of the application knows it. */
export function candidateOf(row: Prisma.CandidateModel): Candidate {
  const { id, articlePosition, position, confidence, decision, version, factId } = row
  return {
    ...{ id, articlePosition, position, confidence, decision, version, factId },
    extracted: row.extracted === null ? null : draftShape.parse(row.extracted),
    draft: draftShape.parse(row.draft),
    reasons: z.array(z.string()).parse(row.reasons),
    relation: relationShape.parse(row.relation),
  }
}

function blocksOf(column: unknown): readonly BlockSpan[] {
  return blockShape.parse(column)
}
