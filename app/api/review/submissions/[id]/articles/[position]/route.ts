import { z } from 'zod'
import { changeArticle } from '../../../../../../../lib/db/review/change-article.ts'
import { draftArticleShape } from '../../../../../../../lib/review/draft-shape.ts'
import { answerReview, readJson } from '../../../../answer-review.ts'

const change = z.strictObject({ seen: z.int().positive(), article: draftArticleShape })

interface Context {
  readonly params: Promise<{ id: string; position: string }>
}

/** PUT /api/review/submissions/{id}/articles/{position}: title, publisher, day, areas. `seen` is the version of the document. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { id, position } = await params
    const { seen, article } = await readJson(request, change)
    return /^\d{1,4}$/.test(position) ? changeArticle(id, Number(position), seen, article, curator, new Date()) : null
  })
}
