import type { FactFilter } from '../facts/fact-filter.ts'
import type { Database } from './client.ts'
import { articleIn } from './fact-where.ts'
import { standing } from './recorded-where.ts'

/** The ids of the figures that stand in a filter's articles; derived figures are found by them. None without such a filter. */
export async function figuresQuotedIn({ articles, asOf }: FactFilter, db: Database): Promise<readonly string[]> {
  if (!articles?.length) return []
  const rows = await db.observation.findMany({ where: { AND: [standing(asOf), articleIn(articles)] }, select: { id: true } })
  return rows.map((row) => row.id)
}
