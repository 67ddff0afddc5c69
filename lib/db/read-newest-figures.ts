import type { FactFilter } from '../facts/fact-filter.ts'
import { type IndicatorFigures, NEWEST_MEASURES, NEWEST_STATUSES } from '../facts/newest-figure.ts'
import { type Database, database } from './client.ts'
import { observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'
import type { Prisma } from './generated/client.ts'
import { OBSERVATION_PARTS, observationOf } from './observation-row.ts'
import { figureStatusWhere } from './status-where.ts'

/** The classes that `newestFigure` prefers one to the other, in its order: the first that holds a figure is asked no further. */
const CLASSES: readonly Prisma.ObservationWhereInput[] = NEWEST_STATUSES.flatMap((statuses) =>
  [{ in: [...NEWEST_MEASURES] }, { notIn: [...NEWEST_MEASURES] }].flatMap((measure) =>
    [{ breakdown: '_T' }, { breakdown: { not: '_T' } }].map((whole) => ({
      AND: [figureStatusWhere(statuses), { measure }, whole],
    })),
  ),
)

/** Of each indicator that a filter keeps figures of how many there are, and the one that stands for it. */
export async function readNewestFigures(filter: FactFilter, db: Database = database()): Promise<readonly IndicatorFigures[]> {
  const where = observationWhere(filter, await figuresQuotedIn(filter, db))
  const groups = await db.observation.groupBy({ by: ['indicatorSlug'], where, _count: true, orderBy: { indicatorSlug: 'asc' } })
  const found = await Promise.all(
    groups.map(async ({ indicatorSlug, _count: count }) => {
      const newest = await newestOf({ AND: [where, { indicatorSlug }] }, db)
      return newest ? [{ count, newest }] : []
    }),
  )
  return found.flat()
}

async function newestOf(where: Prisma.ObservationWhereInput, db: Database) {
  for (const one of CLASSES) {
    const row = await db.observation.findFirst({
      where: { AND: [where, one] },
      include: OBSERVATION_PARTS,
      orderBy: [{ periodEnd: 'desc' }, { periodStart: 'desc' }, { id: 'asc' }],
    })
    if (row) return observationOf(row)
  }
  return null
}
