import type { FactFilter } from '../facts/fact-filter.ts'
import type { SeriesTotals } from '../facts/series-totals.ts'
import { hull } from '../time/interval.ts'
import { type Database, database } from './client.ts'
import { civilDateOf } from './column-values.ts'
import { observationWhere } from './fact-where.ts'
import { figuresQuotedIn } from './figures-quoted-in.ts'

/** What is said of all figures that a filter keeps. */
export async function readSeriesTotals(filter: FactFilter, db: Database = database()): Promise<SeriesTotals> {
  const where = observationWhere(filter, await figuresQuotedIn(filter, db))
  const groups = await db.observation.groupBy({
    by: ['areaId'],
    where,
    _count: { _all: true, formula: true },
    _min: { periodStart: true },
    _max: { periodEnd: true },
    orderBy: [{ _min: { periodStart: 'asc' } }, { areaId: 'asc' }],
  })
  const sum = (count: (group: (typeof groups)[number]) => number) => groups.reduce((total, group) => total + count(group), 0)
  return {
    figures: sum(({ _count }) => _count._all),
    derived: sum(({ _count }) => _count.formula),
    covered: hull(
      groups.flatMap(({ _min, _max }) =>
        _min.periodStart && _max.periodEnd ? [{ start: civilDateOf(_min.periodStart), end: civilDateOf(_max.periodEnd) }] : [],
      ),
    ),
    areas: groups.map(({ areaId }) => areaId),
  }
}
