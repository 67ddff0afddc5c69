import { discardSubmission } from '../../../../../../lib/db/review/discard-submission.ts'
import { answerReview } from '../../../answer-review.ts'

/** POST /api/review/submissions/{id}/discard: nothing in it is worth a fact; it leaves the list of those that wait. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerReview(request, async (curator) => discardSubmission((await params).id, curator, new Date()))
}
