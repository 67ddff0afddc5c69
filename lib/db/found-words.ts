import type { FactFilter } from '../facts/fact-filter.ts'
import type { Database } from './client.ts'
import type { FactTable } from './fact-sql.ts'
import { Prisma } from './generated/client.ts'

const { sql } = Prisma

/** A search word, and what of the short lists bears it. */
export interface FoundWord {
  readonly word: string
  readonly areas: readonly string[]
  readonly indicators: readonly string[]
  /** Of a word of one or two letters the pieces of three in which few facts of a kind have it; null: they are many, or it is longer. */
  readonly pieces: Readonly<Record<FactTable, readonly string[] | null>>
}

/** What a filter names by other lists, worked out: they are short, and a query that knows the answer finds the right index. */
export interface Found {
  readonly words: readonly FoundWord[]
  /** Those that a figure may be of, by topic and indicator; null: any. */
  readonly indicators: readonly string[] | null
}

/** Fewer letters are not looked up in an index of words: it holds pieces of three. */
export const SHORTEST_INDEXED = 3
/** More pieces, or such that come more often, are not looked up one by one: going through the facts soon meets them. */
const [FEW, FEW_TIMES] = [60, 20_000]

/** Looks up the words and topics of a filter. */
export async function findWords({ words, topics, indicators }: FactFilter, db: Database): Promise<Found> {
  const [found, ofTopics] = await Promise.all([
    words?.length
      ? db.$queryRaw<readonly FoundWord[]>`SELECT word,
          ARRAY(SELECT "id" FROM "area" WHERE position(word IN "folded") > 0) AS areas,
          ARRAY(SELECT "slug" FROM "indicator" WHERE position(word IN "folded") > 0) AS indicators,
          jsonb_build_object('observation', ${piecesSql('observation')}, 'event', ${piecesSql('event')}) AS pieces
        FROM unnest(${[...words]}::text[]) AS word`
      : [],
    topics?.length ? db.indicator.findMany({ where: { topic: { in: [...topics] } }, select: { slug: true } }) : null,
  ])
  const asked = indicators?.length ? indicators : null
  if (ofTopics === null) return { words: found, indicators: asked }
  const slugs = ofTopics.map(({ slug }) => slug)
  return { words: found, indicators: asked ? slugs.filter((slug) => asked.includes(slug)) : slugs }
}

function piecesSql(table: FactTable): Prisma.Sql {
  return sql`CASE WHEN char_length(word) < ${SHORTEST_INDEXED} THEN (
    SELECT CASE WHEN count(*) <= ${FEW} AND coalesce(sum("times"), 0) <= ${FEW_TIMES} THEN coalesce(jsonb_agg("piece" ORDER BY "piece" COLLATE "C"), '[]') END
    FROM "word_piece" WHERE "facts" = ${table} AND position(word IN "piece") > 0) END`
}
