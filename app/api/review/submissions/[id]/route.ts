import { readReviewHistory } from '../../../../../lib/db/review/read-review-history.ts'
import { readSubmission } from '../../../../../lib/db/review/read-submissions.ts'
import { answerReview } from '../../answer-review.ts'

/** GET /api/review/submissions/{id}: the document as it stands, with its history: what a page reads again after a conflict. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerReview(request, async () => {
    const { id } = await params
    const submission = await readSubmission(id)
    return submission && { submission, history: await readReviewHistory(id) }
  })
}
