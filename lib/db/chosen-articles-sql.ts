import type { FactFilter } from '../facts/fact-filter.ts'
import { all } from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { keptRowsSql } from './kept-facts-sql.ts'
import { literalLike } from './literal-like.ts'
import { endOfDay } from './recorded-where.ts'

const { sql } = Prisma

/**
 * The articles that a filter keeps ("slug", "kind", "host_slug", "published_start"): those that state a fact it keeps, and, where
 * nothing is asked that only a fact can answer, those that are about its areas and have its words in the title.
 */
export function chosenArticlesSql(filter: FactFilter, found: Found): Prisma.Sql {
  const recorded = filter.asOf === undefined ? [] : [sql`"recorded_at" < ${endOfDay(filter.asOf)}`]
  const named = namedSql(filter)
  const chosen = sql`SELECT "slug", "kind", "host_slug", "published_start" FROM "article"`
  if (named?.length === 0) return sql`${chosen} WHERE ${all(recorded)}`
  const slugs = [...statingSql(filter, found), ...(named ? [sql`SELECT "slug" FROM "article" WHERE ${all(named)}`] : [])]
  return sql`${chosen} WHERE ${all([...recorded, sql`"slug" IN (${Prisma.join(slugs, ' UNION ')})`])}`
}

/** The slugs of the articles that state a figure or an event which a filter keeps. */
function statingSql(filter: FactFilter, found: Found): readonly Prisma.Sql[] {
  // Joined: of rows that are among those of two parts PostgreSQL guesses that there are two hundred.
  return [
    sql`SELECT "article_slug" FROM (${keptRowsSql('observation', filter, found)}) AS kept JOIN "evidence" ON "observation_row" = kept."row"`,
    sql`SELECT "article_slug" FROM (${keptRowsSql('event', filter, found)}) AS kept JOIN "evidence" ON "event_row" = kept."row"`,
  ]
}

/** What is asked of an article itself; null where only its facts can answer. */
function namedSql({ areas, words, time, indicators, topics, statuses }: FactFilter): readonly Prisma.Sql[] | null {
  if ([time, indicators?.length, topics?.length, statuses?.length].some(Boolean)) return null
  return [
    ...(areas?.length ? [sql`"slug" IN (SELECT "article_slug" FROM "article_area" WHERE "area_id" = ANY (${[...areas]}))`] : []),
    ...(words ?? []).map((word) => sql`"article"."folded" LIKE ${`%${literalLike(word)}%`}`),
  ]
}
