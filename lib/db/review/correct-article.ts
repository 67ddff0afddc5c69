import type { ArticleVersion } from '../../facts/article-version.ts'
import { correctedArticle, draftOfArticle } from '../../review/article-correction.ts'
import { type ArticleCorrection, draftArticleShape } from '../../review/draft-shape.ts'
import { NotPossibleError } from '../../review/not-possible-error.ts'
import { StaleError } from '../../review/stale-error.ts'
import type { Actor } from '../../review/submission.ts'
import { type Database, database } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { insertArticleVersion } from '../insert-article-version.ts'
import { readArticleVersions } from '../read-article-versions.ts'
import { jsonValue } from './json-value.ts'
import { recordAction } from './record-action.ts'

/** The version that an article on record has got. */
export interface Corrected {
  readonly slug: string
  readonly version: number
}

/**
 * Corrects what is known of an article on record that stands at the version seen: adds a version in one transaction, and what
 * stood before stays reachable by `asOf`. Throws a StaleError with the version that stands and its draft, a NotPossibleError
 * for an article that is not on record and for a correction that is none; null for an article that the document does not have.
 */
export async function correctArticle(
  submissionId: string,
  position: number,
  seenVersion: number,
  { article, reason }: ArticleCorrection,
  actor: Actor,
  now: Date,
  db: PrismaClient = database(),
): Promise<Corrected | null> {
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT FROM submission WHERE id = ${submissionId} FOR UPDATE`
    const where = { submissionId_position: { submissionId, position } }
    const row = await transaction.submissionArticle.findUnique({ where })
    if (!row) return null
    const { slug } = draftArticleShape.parse(row.article)
    const stands = await lockedVersion(slug, transaction)
    const before = draftOfArticle(stands.article)
    if (stands.version !== seenVersion) {
      throw new StaleError(`article ${slug}`, seenVersion, stands.version, { version: stands.version, article: before })
    }
    const corrected = correctedArticle(stands.article, article)
    const version = stands.version + 1
    await insertArticleVersion(corrected, { version, actor, correction: reason, at: now }, transaction)
    // The document goes on from what is on record, or its next publication would be reviewed under the old title.
    await transaction.submissionArticle.update({ where, data: { article: jsonValue(article) } })
    const change = { before: { position, article: before, version: seenVersion }, after: { position, article, version } }
    await recordAction(
      transaction,
      { submissionId, candidateId: null, kind: 'correct-article', ...change, undoes: null },
      actor,
      now,
    )
    return { slug, version }
  })
}

/** The version of an article that stands; whoever else would correct it waits. Throws a NotPossibleError for one that is not on record. */
export async function lockedVersion(slug: string, db: Database): Promise<ArticleVersion> {
  await db.$executeRaw`SELECT FROM article WHERE slug = ${slug} FOR UPDATE`
  const stands = (await readArticleVersions(slug, db)).at(-1)
  if (!stands) throw new NotPossibleError(`article ${slug} is not on record: edit it before it is published`)
  return stands
}
