import type { QuotedArticle } from '../facts/article.ts'
import { parseEdtf } from '../time/edtf.ts'
import { type Database, database } from './client.ts'

interface Row {
  readonly slug: string
  readonly title: string
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedEdtf: string
}

/** What is said of articles beside the facts that quote them, as it is known now, by slug: half of what reading them whole takes. */
export async function readQuotedArticles(
  slugs: readonly string[],
  db: Database = database(),
): Promise<ReadonlyMap<string, QuotedArticle>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.$queryRaw<readonly Row[]>`
    SELECT "article"."slug", known."title", known."publisher", known."url", known."published_edtf" AS "publishedEdtf"
    FROM "article" CROSS JOIN LATERAL (
      SELECT "article"."title", "article"."publisher", "article"."url", "article"."published_edtf" WHERE "article"."superseded_at" IS NULL
      UNION ALL SELECT "title", "publisher", "url", "published_edtf" FROM "article_version" AS corrected
        WHERE "article"."superseded_at" IS NOT NULL AND corrected."slug" = "article"."slug" AND corrected."superseded_at" IS NULL) AS known
    WHERE "article"."slug" = ANY (${[...slugs]})`
  return new Map(
    rows.map(({ slug, title, publisher, url, publishedEdtf }) => [
      slug,
      { title, publisher, url, published: parseEdtf(publishedEdtf) },
    ]),
  )
}
