import type { ArticleCounts } from '../facts/article-counts.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { hull } from '../time/interval.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { standing } from './recorded-where.ts'

/** The facts that each of the articles states itself, now or at the end of a day; an article that states none is not in the answer. */
export async function readArticleCounts(
  slugs: readonly string[],
  asOf?: CivilDate,
  db: Database = database(),
): Promise<ReadonlyMap<string, ArticleCounts>> {
  const articleSlug = { in: [...slugs] }
  const [figures, events] = await Promise.all([
    db.evidence.findMany({
      where: { articleSlug, observation: standing(asOf) },
      distinct: ['articleSlug', 'observationRow'],
      select: { articleSlug: true, observation: { select: { periodStart: true, periodEnd: true } } },
    }),
    db.evidence.findMany({
      where: { articleSlug, event: standing(asOf) },
      distinct: ['articleSlug', 'eventRow'],
      select: { articleSlug: true, event: { select: { dateStart: true, dateEnd: true } } },
    }),
  ])
  const counts = new Map<string, ArticleCounts>()
  const add = (slug: string, kind: 'figures' | 'events', start: Date, end: Date) => {
    const known = counts.get(slug) ?? { figures: 0, events: 0, covered: null }
    const covered = hull([...(known.covered ? [known.covered] : []), { start: civilDateOf(start), end: civilDateOf(end) }])
    counts.set(slug, { ...known, [kind]: known[kind] + 1, covered })
  }
  for (const { articleSlug: slug, observation } of figures) {
    if (observation) add(slug, 'figures', observation.periodStart, observation.periodEnd)
  }
  for (const { articleSlug: slug, event } of events) if (event) add(slug, 'events', event.dateStart, event.dateEnd)
  return counts
}
