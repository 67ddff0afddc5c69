import type { FactFilter } from '../facts/fact-filter.ts'
import type { Database } from './client.ts'

/** A search word, and what of the short lists bears it. */
export interface FoundWord {
  readonly word: string
  readonly areas: readonly string[]
  readonly indicators: readonly string[]
}

/** What a filter names by other lists, worked out: they are short, and a query that knows the answer finds the right index. */
export interface Found {
  readonly words: readonly FoundWord[]
  /** Those that a figure may be of, by topic and indicator; null: any. */
  readonly indicators: readonly string[] | null
}

/** Looks up the words and topics of a filter. */
export async function findWords({ words, topics, indicators }: FactFilter, db: Database): Promise<Found> {
  const [found, ofTopics] = await Promise.all([
    words?.length
      ? db.$queryRaw<readonly FoundWord[]>`SELECT word,
          ARRAY(SELECT "id" FROM "area" WHERE position(word IN "folded") > 0) AS areas,
          ARRAY(SELECT "slug" FROM "indicator" WHERE position(word IN "folded") > 0) AS indicators
        FROM unnest(${[...words]}::text[]) AS word`
      : [],
    topics?.length ? db.indicator.findMany({ where: { topic: { in: [...topics] } }, select: { slug: true } }) : null,
  ])
  const asked = indicators?.length ? indicators : null
  if (ofTopics === null) return { words: found, indicators: asked }
  const slugs = ofTopics.map(({ slug }) => slug)
  return { words: found, indicators: asked ? slugs.filter((slug) => asked.includes(slug)) : slugs }
}
