import type { TimeFilter } from '../address/time-filter.ts'
import type { Area } from '../facts/area.ts'
import { type CivilDate, fromEpochDay } from '../time/civil-date.ts'
import type { Interval } from '../time/interval.ts'
import type { Span } from './picture.ts'
import { chosenWindow, type DatedFacts, defaultWindow, factDays, pictureExtent } from './picture-window.ts'
import { spanOf } from './span.ts'

/** Where a picture of columns lies in time: known before any column is asked for. */
export interface CondensedTimes {
  readonly window: Span
  readonly defaultWindow: Span
  readonly extent: Span
  /** First to last day of what is on record. */
  readonly reach: Span
}

interface Given {
  /** Units of the provinces' lineages that have facts. */
  readonly units: readonly Area[]
  readonly areas: readonly Area[]
  /** What stands for all that is on record, as far as ends are decided by it. */
  readonly dated: DatedFacts
  readonly time: TimeFilter | null
  readonly today: CivilDate
}

/** The window that was asked for or the usual one, and all that the overview shows. */
export function condensedTimes({ units, areas, dated, time, today }: Given): CondensedTimes {
  const standard = defaultWindow(units, areas, dated, today)
  return {
    window: spanOf(chosenWindow(time, standard, dated, today)),
    defaultWindow: spanOf(standard),
    extent: spanOf(pictureExtent(dated, standard, today)),
    reach: spanOf(factDays(dated, today)),
  }
}

/** A window of whole days as its first and its last day. */
export function intervalOf({ start, end }: Span): Interval {
  return { start: fromEpochDay(start), end: fromEpochDay(end - 1) }
}
