import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { standing } from './recorded-where.ts'

/** For each of some articles the ids of the standing facts that quote it, in the order in which the article tells them. */
export async function readArticleFacts(
  slugs: readonly string[],
  { asOf }: { readonly asOf?: CivilDate },
  db: Database = database(),
): Promise<ReadonlyMap<string, readonly string[]>> {
  const quotes = await db.evidence.findMany({
    where: { articleSlug: { in: [...slugs] }, OR: [{ observation: standing(asOf) }, { event: standing(asOf) }] },
    select: { articleSlug: true, observation: { select: { id: true } }, event: { select: { id: true } } },
    orderBy: [{ articleSlug: 'asc' }, { start: 'asc' }, { end: 'asc' }, { row: 'asc' }],
  })
  const facts = new Map<string, string[]>()
  for (const { articleSlug, observation, event } of quotes) {
    const id = observation?.id ?? event?.id
    const known = facts.get(articleSlug) ?? []
    if (id && !known.includes(id)) facts.set(articleSlug, [...known, id])
  }
  return facts
}
