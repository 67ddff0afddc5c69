import { resolveTimeFilter, type TimeFilter } from '../address/time-filter.ts'
import type { Area } from '../facts/area.ts'
import type { Event } from '../facts/event.ts'
import { type CivilDate, civilDate, yearMonthDay } from '../time/civil-date.ts'
import { parseEdtf } from '../time/edtf.ts'
import { hull, type Interval } from '../time/interval.ts'

/** Facts as far as their place in time, and whose they are, matters. */
export interface DatedFacts {
  readonly observations: readonly { readonly period: Interval; readonly area: string }[]
  readonly events: readonly (Pick<Event, 'horizon' | 'areas'> & { readonly date: Interval })[]
}

/** The years that a plan reaches to, as days; null without a horizon. `vision` looks further than `to`. */
export function horizonDays(horizon: Event['horizon']): { to: Interval; vision: Interval | null } | null {
  if (!horizon) return null
  return { to: parseEdtf(horizon.to), vision: horizon.vision === null ? null : parseEdtf(horizon.vision) }
}

/** First and last day that the facts themselves speak of, horizons left out; the day itself when there are none. */
export function factDays({ observations, events }: DatedFacts, today: CivilDate): Interval {
  return hull([...observations.map(({ period }) => period), ...events.map(({ date }) => date)]) ?? { start: today, end: today }
}

/**
 * The newest split among the units, in whole years, to the end of the year after today. A split is a unit's beginning
 * where its predecessor had other successors too. Years before the units' first fact since then are left to the overview;
 * without any split the window begins with the first fact.
 */
export function defaultWindow(units: readonly Area[], areas: readonly Area[], facts: DatedFacts, today: CivilDate): Interval {
  const split = newestSplit(units, areas)
  const from = split === undefined ? factDays(facts, today).start : (firstDaySince(split, units, facts) ?? split)
  return { start: firstDay(year(from)), end: lastDay(Math.max(year(today), year(from)) + 1) }
}

/** The first day of the year in which the newest of the units was split off; undefined where none was. */
export function yearOfSplit(units: readonly Area[], areas: readonly Area[]): CivilDate | undefined {
  const split = newestSplit(units, areas)
  return split === undefined ? undefined : firstDay(year(split))
}

function newestSplit(units: readonly Area[], areas: readonly Area[]): CivilDate | undefined {
  const byId = new Map(areas.map((area) => [area.id, area]))
  return units
    .filter((unit) => unit.predecessors.some((id) => (byId.get(id)?.successors.length ?? 0) > 1))
    .map((unit) => unit.validFrom)
    .filter((day) => day !== null)
    .sort()
    .at(-1)
}

function firstDaySince(split: CivilDate, units: readonly Area[], { observations, events }: DatedFacts): CivilDate | undefined {
  const own = new Set(units.map(({ id }) => id))
  const starts = [
    ...observations.filter(({ area }) => own.has(area)).map(({ period }) => period.start),
    ...events.filter(({ areas }) => areas.some((area) => own.has(area))).map(({ date }) => date.start),
  ]
  return starts.filter((day) => day >= firstDay(year(split))).sort()[0]
}

/** All that the overview shows: the facts with their horizons and the default window, from a whole year to the end of a decade. */
export function pictureExtent(facts: DatedFacts, window: Interval, today: CivilDate): Interval {
  const horizons = facts.events.flatMap(({ horizon }) => {
    const days = horizonDays(horizon)
    return days ? [days.to, ...(days.vision ? [days.vision] : [])] : []
  })
  const all = hull([factDays(facts, today), window, ...horizons]) ?? window
  return { start: firstDay(year(all.start)), end: lastDay(Math.ceil(year(all.end) / 10) * 10) }
}

/** What the reader asked to see, or the default. */
export function chosenWindow(time: TimeFilter | null, standard: Interval, facts: DatedFacts, today: CivilDate): Interval {
  if (!time) return standard
  const { start, end } = factDays(facts, today)
  return resolveTimeFilter(time, { earliest: start, latest: end, today })
}

const year = (date: CivilDate) => yearMonthDay(date)[0]
const firstDay = (y: number) => civilDate(y, 1, 1)
const lastDay = (y: number) => civilDate(y, 12, 31)
