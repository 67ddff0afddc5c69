import { z } from 'zod'
import { publishSubmission } from '../../../../../../lib/db/review/publish-submission.ts'
import { answerReview, readJson } from '../../../answer-review.ts'

const asked = z.strictObject({ seen: z.int().positive() })

/** POST /api/review/submissions/{id}/publish: what is accepted goes on record, all of it or nothing. `seen` is the version of the document. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { seen } = await readJson(request, asked)
    return publishSubmission((await params).id, seen, curator, new Date())
  })
}
