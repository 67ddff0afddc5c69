import {
  OBS_STATUSES,
  type ObsStatus,
  SCENARIOS,
  type Scenario,
  STATED_STATUSES,
  type StatedStatus,
} from '../facts/code-lists.ts'
import { eventStatus } from '../facts/event.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Status } from '../facts/status.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { parseEdtf } from '../time/edtf.ts'

// Both lists are made by asking the pure functions about every combination of what they look at, so there is no second copy
// of their rules that could drift.

/** What columns hold of figures that bear one of some statuses. */
export interface FigureCodes {
  readonly derived: boolean
  readonly scenario: Scenario
  readonly obsStatuses: readonly ObsStatus[]
}

/** What columns hold of events that bear one of some statuses; `past`: those that ended before today. */
export interface EventCodes {
  readonly past: boolean
  readonly stated: readonly StatedStatus[]
}

const DERIVATION = { formula: 'a', inputs: {}, why: { vi: '', en: '' } }

/** Figures whose `figureStatus` is one of those named; empty when none of them is a figure's. */
export function figureCodes(statuses: readonly Status[]): readonly FigureCodes[] {
  return [true, false]
    .flatMap((derived) =>
      SCENARIOS.map((scenario) => {
        const derivedFrom = derived ? DERIVATION : null
        const obsStatuses = OBS_STATUSES.filter((obsStatus) =>
          statuses.includes(figureStatus({ scenario, obsStatus, derivedFrom })),
        )
        return { derived, scenario, obsStatuses }
      }),
    )
    .filter(({ obsStatuses }) => obsStatuses.length > 0)
}

/** Events whose `eventStatus` on that day is one of those named; empty when none of them is an event's. */
export function eventCodes(statuses: readonly Status[], today: CivilDate): readonly EventCodes[] {
  const on = (day: CivilDate) => ({ ...parseEdtf(day), qualifier: null, phrase: null })
  return [
    { past: true, date: on(addDays(today, -1)) },
    { past: false, date: on(today) },
  ]
    .map(({ past, date }) => ({
      past,
      stated: STATED_STATUSES.filter((stated) => statuses.includes(eventStatus({ stated, date }, today))),
    }))
    .filter(({ stated }) => stated.length > 0)
}
