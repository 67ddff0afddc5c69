import type { Observation } from '../facts/observation.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type Database, database } from './client.ts'
import { dateColumn } from './column-values.ts'
import { standing } from './recorded-where.ts'

/** How many figures are read at most of those that were worked out from one, and of those of one period. */
const [MOST_DERIVED, MOST_SAME] = [100, 200]

/** The ids of the figures that were worked out from one, now or at the end of a day. */
export async function readDerivedIds(
  id: string,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly string[]> {
  const rows = await db.observation.findMany({
    where: { AND: [standing(asOf), { inputs: { some: { inputId: id } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST_DERIVED,
  })
  return rows.map((row) => row.id)
}

/** The ids of all figures of the same indicator, unit and period: plans, estimates, ranks and contradictions of a figure among them. */
export async function readSamePeriodIds(
  { area, indicator, period }: Pick<Observation, 'area' | 'indicator' | 'period'>,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly string[]> {
  const same = { areaId: area, indicatorSlug: indicator, periodStart: dateColumn(period.start), timePeriod: period.timePeriod }
  const rows = await db.observation.findMany({
    where: { AND: [standing(asOf), same] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST_SAME,
  })
  return rows.map((row) => row.id)
}

/**
 * The ids of the figures of the same thing that end in the nearest years, the later year first of two at one distance:
 * `most` from either side and of its own year, which are all that the nearest `most` can be among.
 */
export async function readNearestIds(
  { area, indicator, breakdown, measure, period }: Pick<Observation, 'area' | 'indicator' | 'breakdown' | 'measure' | 'period'>,
  most: number,
  asOf: CivilDate | undefined,
  db: Database = database(),
): Promise<readonly string[]> {
  const year = Number(period.end.slice(0, 4))
  const [first, last] = [dateColumn(`${pad(year)}-01-01`), dateColumn(`${pad(year)}-12-31`)]
  const same = { areaId: area, indicatorSlug: indicator, breakdown, measure }
  const ids = (periodEnd: { gte?: Date; lte?: Date; lt?: Date; gt?: Date }, order: 'asc' | 'desc') => {
    return db.observation.findMany({
      where: { AND: [standing(asOf), { ...same, periodEnd }] },
      select: { id: true, periodEnd: true },
      orderBy: [{ periodEnd: order }, { periodStart: 'asc' }, { id: 'asc' }],
      take: most + 1,
    })
  }
  const [own, before, after] = await Promise.all([
    ids({ gte: first, lte: last }, 'desc'),
    ids({ lt: first }, 'desc'),
    ids({ gt: last }, 'asc'),
  ])
  // Within a year the later end comes first, so a year that the next `most` later ones reach into is read whole.
  const furthest = after.at(-1)
  const rest = furthest
    ? await ids({ gt: last, lte: dateColumn(`${furthest.periodEnd.toISOString().slice(0, 4)}-12-31`) }, 'desc')
    : []
  return [...new Set([...own, ...before, ...after, ...rest].map((row) => row.id))]
}

function pad(year: number): string {
  return String(year).padStart(4, '0')
}
