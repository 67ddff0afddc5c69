import { OBS_STATUSES, SCENARIOS, STATED_STATUSES } from '../facts/code-lists.ts'
import { eventStatus } from '../facts/event.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Status } from '../facts/status.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { parseEdtf } from '../time/edtf.ts'
import { dateColumn } from './column-values.ts'
import type { Prisma } from './generated/client.ts'

// Both clauses are made by asking the pure functions about every combination of what they look at,
// so there is no second copy of their rules that could drift.

const DERIVATION = { formula: 'a', inputs: {}, why: { vi: '', en: '' } }

/** Figures whose `figureStatus` is one of those named; no figure at all when none of them is a figure's. */
export function figureStatusWhere(statuses: readonly Status[]): Prisma.ObservationWhereInput {
  const clauses = [true, false].flatMap((derived) =>
    SCENARIOS.map((scenario) => {
      const derivedFrom = derived ? DERIVATION : null
      const wanted = OBS_STATUSES.filter((obsStatus) => statuses.includes(figureStatus({ scenario, obsStatus, derivedFrom })))
      return { formula: derived ? { not: null } : null, scenario, obsStatus: { in: wanted } }
    }),
  )
  return anyOf(clauses.filter((clause) => clause.obsStatus.in.length > 0))
}

/** Events whose `eventStatus` on that day is one of those named; no event at all when none of them is an event's. */
export function eventStatusWhere(statuses: readonly Status[], today: CivilDate): Prisma.EventWhereInput {
  const on = (day: CivilDate) => ({ ...parseEdtf(day), qualifier: null, phrase: null })
  const sides = [
    { date: on(addDays(today, -1)), dateEnd: { lt: dateColumn(today) } },
    { date: on(today), dateEnd: { gte: dateColumn(today) } },
  ]
  const clauses = sides.map(({ date, dateEnd }) => ({
    dateEnd,
    status: { in: STATED_STATUSES.filter((stated) => statuses.includes(eventStatus({ stated, date }, today))) },
  }))
  return anyOf(clauses.filter((clause) => clause.status.in.length > 0))
}

/** Prisma drops an empty OR that stands inside an AND, and then keeps everything: "none of them" has to be said otherwise. */
function anyOf<T>(clauses: readonly T[]) {
  return clauses.length > 0 ? { OR: [...clauses] } : { id: { in: [] } }
}
