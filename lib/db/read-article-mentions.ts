import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { standing } from './recorded-where.ts'

/** Where in an article's text a fact is first quoted. */
export interface ArticleMention {
  readonly id: string
  readonly start: number
}

/** The standing facts that an article states, each once, in the order of its text. */
export async function readArticleMentions(
  article: string,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly ArticleMention[]> {
  const quotes = await db.evidence.findMany({
    where: { articleSlug: article, OR: [{ observation: standing(asOf) }, { event: standing(asOf) }] },
    select: { start: true, observation: { select: { id: true } }, event: { select: { id: true } } },
    orderBy: { position: 'asc' },
  })
  const first = new Map<string, number>()
  for (const { start, observation, event } of quotes) {
    const id = observation?.id ?? event?.id
    if (id !== undefined && !first.has(id)) first.set(id, start)
  }
  return [...first].map(([id, start]) => ({ id, start })).sort((a, b) => a.start - b.start || a.id.localeCompare(b.id))
}
