import { undoLastAction } from '../../../../../../lib/db/review/undo-action.ts'
import { answerReview } from '../../../answer-review.ts'

/** POST /api/review/submissions/{id}/undo: takes back the last thing that this curator did in the document. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerReview(request, async (curator) => undoLastAction((await params).id, curator, new Date()))
}
