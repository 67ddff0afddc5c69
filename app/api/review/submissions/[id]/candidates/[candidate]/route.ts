import { z } from 'zod'
import { changeCandidate } from '../../../../../../../lib/db/review/change-candidate.ts'
import { draftShape, relationShape } from '../../../../../../../lib/review/draft-shape.ts'
import { DECISIONS } from '../../../../../../../lib/review/submission.ts'
import { answerReview, readJson } from '../../../../answer-review.ts'

const change = z
  .strictObject({
    seen: z.int().positive(),
    decision: z.enum(DECISIONS).exactOptional(),
    draft: draftShape.exactOptional(),
    relation: relationShape.exactOptional(),
  })
  .refine(({ decision, draft, relation }) => decision ?? draft ?? relation, 'must change the decision, the draft or the relation')

interface Context {
  readonly params: Promise<{ id: string; candidate: string }>
}

/** PATCH /api/review/submissions/{id}/candidates/{candidate}: what is decided of it, or how it reads. 409 with what stands when it was changed meanwhile. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { id, candidate } = await params
    const { seen, ...changed } = await readJson(request, change)
    return changeCandidate(id, candidate, seen, changed, curator, new Date())
  })
}
