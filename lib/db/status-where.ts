import type { Status } from '../facts/status.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { dateColumn } from './column-values.ts'
import type { Prisma } from './generated/client.ts'
import { eventCodes, figureCodes } from './status-codes.ts'

/** Figures whose `figureStatus` is one of those named; no figure at all when none of them is a figure's. */
export function figureStatusWhere(statuses: readonly Status[]): Prisma.ObservationWhereInput {
  return anyOf(
    figureCodes(statuses).map(({ derived, scenario, obsStatuses }) => ({
      formula: derived ? { not: null } : null,
      scenario,
      obsStatus: { in: [...obsStatuses] },
    })),
  )
}

/** Events whose `eventStatus` on that day is one of those named; no event at all when none of them is an event's. */
export function eventStatusWhere(statuses: readonly Status[], today: CivilDate): Prisma.EventWhereInput {
  const day = dateColumn(today)
  return anyOf(
    eventCodes(statuses, today).map(({ past, stated }) => ({
      dateEnd: past ? { lt: day } : { gte: day },
      status: { in: [...stated] },
    })),
  )
}

/** Prisma drops an empty OR that stands inside an AND, and then keeps everything: "none of them" has to be said otherwise. */
function anyOf<T>(clauses: readonly T[]) {
  return clauses.length > 0 ? { OR: [...clauses] } : { id: { in: [] } }
}
