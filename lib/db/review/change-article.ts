import type { DraftArticle } from '../../review/draft-shape.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { StaleError } from '../../review/stale-error.ts'
import type { Actor } from '../../review/submission.ts'
import { database } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { jsonValue } from './json-value.ts'
import { recordAction } from './record-action.ts'

/**
 * Changes what is known of an article of a document that stands at the version seen: title, publisher, day, areas. Throws a
 * StaleError with the version that stands, a NotPossibleError for an article on record (see correctArticle); null for an article that the document does not have.
 */
export async function changeArticle(
  submissionId: string,
  position: number,
  seenVersion: number,
  article: DraftArticle,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<DraftArticle | null> {
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${submissionId} FOR UPDATE`
    const where = { submissionId_position: { submissionId, position } }
    const row = await transaction.submissionArticle.findUnique({ where, include: { submission: { select: { version: true } } } })
    if (!row) return null
    const stands = row.submission.version
    if (stands !== seenVersion) throw new StaleError(`document ${submissionId}`, seenVersion, stands, stands)
    const recorded = await transaction.article.count({ where: { slug: article.slug } })
    if (recorded > 0)
      throw new NotPossibleError(
        `article ${article.slug} stands on open pages: correct it there, so that what was known before stays`,
      )
    await transaction.submissionArticle.update({ where, data: { article: jsonValue(article) } })
    const change = { before: { position, article: row.article }, after: { position, article } }
    await recordAction(
      transaction,
      { submissionId, candidateId: null, kind: 'edit-article', ...change, undoes: null },
      actor,
      now,
    )
    return article
  })
}
