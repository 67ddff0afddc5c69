import { z } from 'zod'
import { correctedArticle } from '../../review/article-correction.ts'
import { draftArticleShape } from '../../review/draft-shape.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import type { Actor } from '../../review/submission.ts'
import type { Prisma } from '../generated/client.ts'
import { insertArticleVersion } from '../insert-article-version.ts'
import { lockedVersion } from './correct-article.ts'
import { jsonValue } from './json-value.ts'

const correction = z.object({ position: z.int(), article: draftArticleShape, version: z.int() })
const TAKEN_BACK = { vi: 'Đã rút lại lần sửa trước', en: 'The correction before was taken back' }

/**
 * Takes the correction of an article on record back: what was known before it becomes the next version, as versions are
 * never removed. Throws a NotPossibleError where somebody has corrected the article since.
 */
export async function undoCorrection(
  action: Prisma.ReviewActionModel,
  actor: Actor,
  now: Date,
  db: Prisma.TransactionClient,
): Promise<void> {
  const before = correction.parse(action.before)
  const after = correction.parse(action.after)
  const { slug } = before.article
  const stands = await lockedVersion(slug, db)
  if (stands.version !== after.version) {
    throw new NotPossibleError(`article ${slug} was corrected after this: version ${stands.version} stands, not ${after.version}`)
  }
  const restored = correctedArticle(stands.article, before.article)
  await insertArticleVersion(restored, { version: stands.version + 1, actor, correction: TAKEN_BACK, at: now }, db)
  await db.submissionArticle.update({
    where: { submissionId_position: { submissionId: action.submissionId, position: before.position } },
    data: { article: jsonValue(before.article) },
  })
}
