import { isSlug } from '../address/slug.ts'
import type { Article } from '../facts/article.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { articleOf } from './article-row.ts'
import { areInOrder, chosenArticlesSql } from './chosen-articles-sql.ts'
import { type Database, database } from './client.ts'
import { CursorError } from './cursor-text.ts'
import { findWords } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { readArticleRows } from './read-article-rows.ts'

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
  const later = await laterSql(page.after, db)
  const found = await db.$queryRaw<readonly { readonly slug: string }[]>`
    SELECT "slug" FROM (${await chosenSql(filter, db)}) AS chosen WHERE ${later}
    ORDER BY "published_start" DESC, "slug" LIMIT ${page.limit + 1}`
  return partOf(
    found.map(({ slug }) => slug),
    page,
    db,
  )
}

/** A part of a list of articles with the teasers among them on their pages, and how many a filter keeps in all. */
interface HostPart extends ArticlePart {
  readonly teasers: readonly Article[]
  readonly counts: { readonly main: number; readonly teasers: number }
}

/** The same without teasers; one that is kept brings the article along on whose page it stands. All are worked out once. */
export async function readChosenHosts(filter: FactFilter, page: ArticlePage, db: Database = database()): Promise<HostPart> {
  const later = await laterSql(page.after, db)
  const [found] = await db.$queryRaw<
    readonly (Record<'hosts' | 'teasers', readonly string[]> & Record<'main' | 'told', number>)[]
  >`
    WITH "chosen" AS ${Prisma.raw(areInOrder(filter) ? 'NOT MATERIALIZED' : 'MATERIALIZED')} (${await chosenSql(filter, db)}),
    "elsewhere" AS MATERIALIZED (
      SELECT "slug", "published_start" FROM "article" WHERE "host_slug" IS NULL
        AND "slug" IN (SELECT "host_slug" FROM "chosen" WHERE "host_slug" IS NOT NULL)
        AND "slug" NOT IN (SELECT "slug" FROM "chosen" WHERE "host_slug" IS NULL)
    ),
    "shown" AS MATERIALIZED (
      SELECT "slug" FROM (
        (SELECT "slug", "published_start" FROM "chosen" WHERE "host_slug" IS NULL AND ${later}
          ORDER BY "published_start" DESC, "slug" LIMIT ${page.limit + 1})
        UNION ALL SELECT "slug", "published_start" FROM "elsewhere" WHERE ${later}) AS host
      ORDER BY "published_start" DESC, "slug" LIMIT ${page.limit + 1}
    )
    SELECT ARRAY(SELECT "slug" FROM "shown") AS "hosts",
      ARRAY(SELECT "slug" FROM "chosen" WHERE "host_slug" IN (SELECT "slug" FROM "shown" LIMIT ${page.limit})) AS "teasers",
      (count(*) FILTER (WHERE "host_slug" IS NULL) + (SELECT count(*) FROM "elsewhere"))::int AS "main", count("host_slug")::int AS "told"
    FROM "chosen"`
  const [part, teasers] = await Promise.all([partOf(found?.hosts ?? [], page, db), articlesOf(found?.teasers ?? [], db)])
  return { ...part, teasers, counts: { main: found?.main ?? 0, teasers: found?.told ?? 0 } }
}

async function chosenSql(filter: FactFilter, db: Database): Promise<Prisma.Sql> {
  return chosenArticlesSql(filter, await findWords(filter, db))
}

/** What comes after an article in the order of lists, as a condition. */
async function laterSql(after: string | null, db: Database): Promise<Prisma.Sql> {
  if (after === null) return sql`true`
  const last = isSlug(after)
    ? await db.article.findUnique({ where: { slug: after }, select: { slug: true, publishedStart: true } })
    : null
  if (last === null) throw new CursorError(after)
  const day = sql`${last.publishedStart}::date`
  return sql`"published_start" <= ${day} AND ("published_start" < ${day} OR "slug" > ${last.slug})`
}

async function partOf(slugs: readonly string[], { limit }: ArticlePage, db: Database): Promise<ArticlePart> {
  const articles = await articlesOf(slugs.slice(0, limit), db)
  return { articles, next: slugs.length > limit ? (articles.at(-1)?.slug ?? null) : null }
}

async function articlesOf(slugs: readonly string[], db: Database): Promise<readonly Article[]> {
  return (await readArticleRows(slugs, db)).map(articleOf)
}
