import type { Article } from '../facts/article.ts'
import type { Bilingual } from '../words/locale.ts'
import { correctableColumns } from './article-columns.ts'
import type { Database } from './client.ts'

/** Who records a correction, and why. */
interface Recording {
  /** 2 or more: the version before is closed. */
  readonly version: number
  readonly actor: { readonly id: string; readonly name: string }
  readonly correction: Bilingual
  readonly at: Date
}

/** Adds a version of an article that is on record and closes the one before, inside the caller's transaction. */
export async function insertArticleVersion(article: Article, recording: Recording, db: Database): Promise<void> {
  const { slug, areas } = article
  const { version, actor, correction, at } = recording
  const closing = { supersededAt: at }
  if (version === 2) await db.article.update({ where: { slug }, data: closing })
  else await db.articleVersion.update({ where: { slug_version: { slug, version: version - 1 } }, data: closing })
  await db.articleVersion.create({
    data: {
      ...correctableColumns(article),
      version,
      areas: [...areas],
      recordedAt: at,
      correctionVi: correction.vi,
      correctionEn: correction.en,
      actorId: actor.id,
      actorName: actor.name,
    },
  })
}
