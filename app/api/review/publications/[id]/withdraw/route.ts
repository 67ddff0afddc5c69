import { withdrawPublication } from '../../../../../../lib/db/review/withdraw-publication.ts'
import { answerReview } from '../../../answer-review.ts'

/** POST /api/review/publications/{id}/withdraw: takes a publication back; what readers cited stays reachable by `asOf`. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { id } = await params
    const facts = /^\d{1,9}$/.test(id) ? await withdrawPublication(Number(id), curator, new Date()) : null
    return facts && { facts }
  })
}
