import type { Article } from '../facts/article.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { ARTICLE_PARTS, articleOf } from './article-row.ts'
import { chosenArticlesSql } from './chosen-articles-sql.ts'
import { type Database, database } from './client.ts'
import { CursorError } from './cursor.ts'
import { all } from './fact-sql.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/** A part of the list of articles: those after the one of that slug (null: from the first). */
export interface ArticlePage {
  readonly limit: number
  readonly after: string | null
}

/** A part of a list, and the slug after which it goes on; null: it ends here. Reading one throws a CursorError where no article bears the slug. */
interface ArticlePart {
  readonly articles: readonly Article[]
  readonly next: string | null
}

/**
 * The articles that a filter keeps, the latest published first: those that state a fact it keeps. A province also keeps
 * the articles that are about it without stating a fact, and words those that have them in the title. `time` means what
 * the facts are about, as everywhere, and not the day on which the article appeared.
 */
export async function readChosenArticles(filter: FactFilter, page: ArticlePage, db: Database = database()): Promise<ArticlePart> {
  return readPart(await chosenSql(filter, db), page, db)
}

/** The same without teasers; one that is kept brings the article along on whose page it stands. */
export async function readChosenHosts(filter: FactFilter, page: ArticlePage, db: Database = database()): Promise<ArticlePart> {
  return readPart(hostsSql(await chosenSql(filter, db)), page, db)
}

/** The teasers among the articles that a filter keeps which stand on the pages of some articles, the latest published first. */
export async function readChosenTeasers(
  filter: FactFilter,
  hosts: readonly string[],
  db: Database = database(),
): Promise<readonly Article[]> {
  const teasers = sql`SELECT * FROM (${await chosenSql(filter, db)}) AS chosen WHERE "host_slug" = ANY (${[...hosts]})`
  return (await readPart(teasers, { limit: MOST_TEASERS, after: null }, db)).articles
}

/** How many articles and teasers a filter keeps. */
export async function countChosenArticles(
  filter: FactFilter,
  db: Database = database(),
): Promise<{ readonly main: number; readonly teasers: number }> {
  const [counts] = await db.$queryRaw<readonly { readonly main: number; readonly teasers: number }[]>`
    WITH "chosen" AS MATERIALIZED (${await chosenSql(filter, db)})
    SELECT (SELECT count(*)::int FROM (${hostsSql(sql`TABLE "chosen"`)}) AS hosts) AS "main",
      (SELECT count(*)::int FROM "chosen" WHERE "kind" = 'teaser') AS "teasers"`
  return counts ?? { main: 0, teasers: 0 }
}

const MOST_TEASERS = 1000

async function chosenSql(filter: FactFilter, db: Database): Promise<Prisma.Sql> {
  return chosenArticlesSql(filter, await findWords(filter, db))
}

/** The articles among those chosen, and those on whose pages the teasers among them stand. */
function hostsSql(chosen: Prisma.Sql): Prisma.Sql {
  return sql`SELECT "slug", "published_start" FROM "article" WHERE "kind" = 'main'
    AND "slug" IN (SELECT coalesce("host_slug", "slug") FROM (${chosen}) AS chosen)`
}

async function readPart(chosen: Prisma.Sql, { limit, after }: ArticlePage, db: Database): Promise<ArticlePart> {
  const last = after === null ? null : await db.article.findUnique({ where: { slug: after } })
  if (after !== null && last === null) throw new CursorError(after)
  const later = last
    ? [
        sql`"published_start" <= ${last.publishedStart}::date`,
        sql`("published_start" < ${last.publishedStart}::date OR "slug" > ${last.slug})`,
      ]
    : []
  const found = await db.$queryRaw<readonly { readonly slug: string }[]>`
    SELECT "slug" FROM (${chosen}) AS chosen WHERE ${all(later)} ORDER BY "published_start" DESC, "slug" LIMIT ${limit + 1}`
  const rows = await db.article.findMany({
    where: { slug: { in: found.slice(0, limit).map(({ slug }) => slug) } },
    include: ARTICLE_PARTS,
    orderBy: [{ publishedStart: 'desc' }, { slug: 'asc' }],
  })
  return { articles: rows.map(articleOf), next: found.length > limit ? (rows.at(-1)?.slug ?? null) : null }
}
