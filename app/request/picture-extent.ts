import 'server-only'
import type { Area } from '../../lib/facts/area.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { type DatedFacts, yearOfSplit } from '../../lib/view/picture-window.ts'
import { extentOf } from './facts.ts'
import { firstDayOnRecord, horizonsOnRecord } from './on-record.ts'
import { once } from './once.ts'

const horizonsOf = once(horizonsOnRecord)
const firstDayOf = once(firstDayOnRecord)

/**
 * What stands for all that is on record where a picture's ends are decided: its first and last day, the years that plans
 * reach to, and the first day of the units shown since the newest of them was split off.
 */
export async function requestPictureExtent(
  units: readonly Area[],
  areas: readonly Area[],
  asOf: CivilDate | null,
): Promise<DatedFacts> {
  const split = yearOfSplit(units, areas)
  const [{ earliest, latest }, horizons, since] = await Promise.all([
    extentOf(asOf),
    horizonsOf(asOf),
    split === undefined
      ? null
      : firstDayOf(
          units.map(({ id }) => id),
          split,
          asOf,
        ),
  ])
  if (earliest === null || latest === null) return { observations: [], events: [] }
  const all = { start: earliest, end: latest }
  const [unit] = units
  return {
    observations: [
      { period: all, area: '' },
      ...(since !== null && unit ? [{ period: { start: since, end: since }, area: unit.id }] : []),
    ],
    events: horizons.map((horizon) => ({ date: all, horizon, areas: [] })),
  }
}
