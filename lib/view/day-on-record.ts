import type { Fact } from '../facts/fact.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { recordedDay } from './recorded-day.ts'

/**
 * The day of record to show a fact on: the day asked for if the fact stood then, else the newest data (null); for one
 * that has been withdrawn the last day on which it stood. Undefined when it never stood at the end of a day.
 */
export function dayOnRecord(
  versions: readonly Pick<Fact, 'recordedAt' | 'supersededAt'>[],
  asked: CivilDate | null,
): CivilDate | null | undefined {
  const last = versions.at(-1)
  if (!last) return undefined
  const standsOn = (day: CivilDate) =>
    versions.some(
      ({ recordedAt, supersededAt }) =>
        recordedDay(recordedAt) <= day && (supersededAt === null || recordedDay(supersededAt) > day),
    )
  if (asked !== null && standsOn(asked)) return asked
  if (last.supersededAt === null) return null
  const lastDay = addDays(recordedDay(last.supersededAt), -1)
  return standsOn(lastDay) ? lastDay : undefined
}
