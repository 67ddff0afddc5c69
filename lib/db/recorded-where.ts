import { addDays, type CivilDate } from '../time/civil-date.ts'

/** The instant at which a day ends where the readers are. */
export function endOfDay(day: CivilDate): Date {
  return beginOf(addDays(day, 1))
}

/** The instant at which a day begins where the readers are. Viet Nam has kept UTC+7 all year since 1975. */
export function beginOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

/** Keeps the versions that stood at the end of that day; without a day, those that stand now. */
export function standing(asOf: CivilDate | undefined) {
  if (asOf === undefined) return { supersededAt: null }
  const end = endOfDay(asOf)
  return { recordedAt: { lt: end }, OR: [{ supersededAt: null }, { supersededAt: { gte: end } }] }
}
