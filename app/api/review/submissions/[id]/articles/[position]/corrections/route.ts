import { z } from 'zod'
import { correctArticle } from '../../../../../../../../lib/db/review/correct-article.ts'
import { articleCorrectionShape } from '../../../../../../../../lib/review/draft-shape.ts'
import { answerReview, readJson } from '../../../../../answer-review.ts'

const asked = articleCorrectionShape.extend({ seen: z.int().positive() })

interface Context {
  readonly params: Promise<{ id: string; position: string }>
}

/**
 * POST /api/review/submissions/{id}/articles/{position}/corrections: what is known of an article on record, and the reason that
 * readers see. `seen` is the version of the article; 409 with the one that stands when it was corrected meanwhile.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { id, position } = await params
    const { seen, ...correction } = await readJson(request, asked)
    return /^\d{1,4}$/.test(position) ? correctArticle(id, Number(position), seen, correction, curator, new Date()) : null
  })
}
