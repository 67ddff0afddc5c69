import type { FactFilter } from '../facts/fact-filter.ts'
import { all } from './fact-sql.ts'
import type { Found } from './found-words.ts'
import { Prisma } from './generated/client.ts'
import { holdsText } from './held-words.ts'
import { keptRowsSql } from './kept-facts-sql.ts'
import { endOfDay } from './recorded-where.ts'
import { wholeYears } from './whole-years.ts'

const { sql } = Prisma
/** What the database keeps of all areas together, as if of one. */
const EVERYWHERE = ''

/**
 * The articles that a filter keeps ("slug", "host_slug" of teasers, "published_start"): those that state a fact it keeps, and, where
 * nothing is asked that only a fact can answer, those that are about its areas and have its words in the title.
 */
export function chosenArticlesSql(filter: FactFilter, found: Found): Prisma.Sql {
  const years = yearsKeptOf(filter)
  if (years !== null) return keptArticlesSql(filter.areas?.length ? filter.areas : [EVERYWHERE], years)
  const recorded = filter.asOf === undefined ? [] : [sql`"recorded_at" < ${endOfDay(filter.asOf)}`]
  const named = namedSql(filter)
  const chosen = sql`SELECT "slug", "host_slug", "published_start" FROM "article"`
  if (named?.length === 0) return sql`${chosen} WHERE ${all(recorded)}`
  const slugs = [...statingSql(filter, found), ...(named ? [sql`SELECT "slug" FROM "article" WHERE ${all(named)}`] : [])]
  return sql`${chosen} WHERE ${all([...recorded, sql`"slug" IN (${Prisma.join(slugs, ' UNION ')})`])}`
}

/**
 * What the database keeps of each area's articles tells which a filter keeps that asks for areas alone, or for whole years:
 * those years, 'any', or null for all other filters.
 */
function yearsKeptOf({ areas, time, indicators, topics, statuses, words, articles, ids, asOf, changedSince }: FactFilter) {
  if (asOf || changedSince || [indicators, topics, statuses, words, articles, ids].some((list) => list?.length)) return null
  if (time !== undefined) return wholeYears(time)
  return areas?.length ? 'any' : null
}

/** Whether the articles that a filter keeps are those of an index in the order of days: asked for twice, they are better read twice than put down. */
export function areInOrder(filter: FactFilter): boolean {
  return filter.areas?.length === 1 && yearsKeptOf(filter) === 'any'
}

function keptArticlesSql(areas: readonly string[], years: 'any' | readonly [first: number, last: number]): Prisma.Sql {
  const told = years === 'any' ? [] : [sql`"years" && int4range(${years[0]}::int, ${years[1]}::int, '[]')`]
  const kept = sql`SELECT "article_slug" AS "slug", "host_slug", "published_start" FROM "area_article"
    WHERE ${all([sql`"area_id" = ANY (${[...areas]})`, ...told])}`
  return areas.length > 1 ? sql`${kept} GROUP BY 1, 2, 3` : kept
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
    ...(words ?? []).map((word) => holdsText(sql`"article"."folded"`, word)),
  ]
}
