import { z } from 'zod'
import { addCandidate } from '../../../../../../lib/db/review/change-candidate.ts'
import { draftShape } from '../../../../../../lib/review/draft-shape.ts'
import { answerReview, readJson } from '../../../answer-review.ts'

const addition = z.strictObject({ articlePosition: z.int().nonnegative(), draft: draftShape })

/** POST /api/review/submissions/{id}/candidates: a fact that a curator selected in the document. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { articlePosition, draft } = await readJson(request, addition)
    return addCandidate((await params).id, articlePosition, draft, curator, new Date())
  })
}
