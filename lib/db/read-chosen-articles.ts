import type { Article } from '../facts/article.ts'
import type { FactFilter } from '../facts/fact-filter.ts'
import { ARTICLE_PARTS, articleOf } from './article-row.ts'
import { type Database, database } from './client.ts'
import { CursorError } from './cursor.ts'
import { eventWhere, observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'
import type { Prisma } from './generated/client.ts'
import { literalLike } from './literal-like.ts'
import { endOfDay } from './recorded-where.ts'

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
  return readPart(await chosenWhere(filter, db), page, db)
}

/** The same without teasers; one that is kept brings the article along on whose page it stands. */
export async function readChosenHosts(filter: FactFilter, page: ArticlePage, db: Database = database()): Promise<ArticlePart> {
  return readPart(hostWhere(await chosenWhere(filter, db)), page, db)
}

/** The teasers among the articles that a filter keeps which stand on the pages of some articles, the latest published first. */
export async function readChosenTeasers(
  filter: FactFilter,
  hosts: readonly string[],
  db: Database = database(),
): Promise<readonly Article[]> {
  const where = { AND: [await chosenWhere(filter, db), { hostSlug: { in: [...hosts] } }] }
  return (await readPart(where, { limit: MOST_TEASERS, after: null }, db)).articles
}

/** How many articles and teasers a filter keeps. */
export async function countChosenArticles(
  filter: FactFilter,
  db: Database = database(),
): Promise<{ readonly main: number; readonly teasers: number }> {
  const chosen = await chosenWhere(filter, db)
  const [main, teasers] = await Promise.all([
    db.article.count({ where: hostWhere(chosen) }),
    db.article.count({ where: { AND: [chosen, { kind: 'teaser' }] } }),
  ])
  return { main, teasers }
}

const MOST_TEASERS = 1000

function hostWhere(chosen: Prisma.ArticleWhereInput): Prisma.ArticleWhereInput {
  return { kind: 'main', OR: [chosen, { teasers: { some: chosen } }] }
}

async function chosenWhere(filter: FactFilter, db: Database): Promise<Prisma.ArticleWhereInput> {
  const figures = observationWhere(filter, await figuresQuotedIn(filter, db))
  const states: Prisma.ArticleWhereInput[] = [
    { evidence: { some: { observation: figures } } },
    { evidence: { some: { event: eventWhere(filter) } } },
  ]
  const recorded = filter.asOf === undefined ? {} : { recordedAt: { lt: endOfDay(filter.asOf) } }
  const ofFacts = [filter.time, filter.indicators?.length, filter.topics?.length, filter.statuses?.length].some(Boolean)
  if (ofFacts) return { AND: [recorded, { OR: states }] }
  const about = filter.areas?.length ? [{ areas: { some: { areaId: { in: [...filter.areas] } } } }] : []
  const titled = (filter.words ?? []).map((word) => ({ folded: { contains: literalLike(word) } }))
  // Nothing is asked of them: all are kept. That has to be said, because Prisma leaves what is empty out of an OR.
  if (about.length + titled.length === 0) return { AND: [recorded, { slug: { not: '' } }] }
  return { AND: [recorded, { OR: [...states, { AND: [...about, ...titled] }] }] }
}

async function readPart(where: Prisma.ArticleWhereInput, { limit, after }: ArticlePage, db: Database): Promise<ArticlePart> {
  const last = after === null ? null : await db.article.findUnique({ where: { slug: after } })
  if (after !== null && last === null) throw new CursorError(after)
  const later = last && {
    OR: [{ publishedStart: { lt: last.publishedStart } }, { publishedStart: last.publishedStart, slug: { gt: last.slug } }],
  }
  const rows = await db.article.findMany({
    where: { AND: [where, ...(later ? [later] : [])] },
    include: ARTICLE_PARTS,
    orderBy: [{ publishedStart: 'desc' }, { slug: 'asc' }],
    take: limit + 1,
  })
  const articles = rows.slice(0, limit).map(articleOf)
  return { articles, next: rows.length > limit ? (articles.at(-1)?.slug ?? null) : null }
}
