import { type Event, eventStatus } from '../facts/event.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { isHollow } from './milestone-mark.ts'
import type { OverviewFact } from './picture.ts'
import { spanOf } from './span.ts'

/** A leap year and a day. */
const YEAR = 367

/** Every fact in time order, milestones first. */
export function overviewFacts(
  events: readonly Event[],
  observations: readonly Observation[],
  today: CivilDate,
): readonly OverviewFact[] {
  const milestones = events.map((event): OverviewFact => {
    const span = spanOf(event.date)
    return {
      id: event.id,
      kind: 'milestone',
      span,
      hollow: isHollow(eventStatus(event, today)),
      range: span.end - span.start > YEAR,
    }
  })
  const figures = observations.map((figure): OverviewFact => {
    const span = spanOf(figure.period)
    const hollow = ['planned', 'target', 'forecast'].includes(figureStatus(figure))
    return { id: figure.id, kind: 'figure', span, hollow, range: span.end - span.start > YEAR }
  })
  return [...inTime(milestones), ...inTime(figures)]
}

function inTime(facts: readonly OverviewFact[]): readonly OverviewFact[] {
  return [...facts].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.id.localeCompare(b.id))
}
