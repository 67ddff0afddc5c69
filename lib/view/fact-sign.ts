import { type Event, type EventStatus, eventStatus } from '../facts/event.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { type FigureStatus, figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { FigureShape, MilestoneShape } from './picture.ts'

/** The little drawing that stands for a fact in lists: the same shapes as in the chart. */
export type FactSign =
  | { readonly kind: 'figure'; readonly status: FigureStatus; readonly shape: FigureShape }
  | { readonly kind: 'milestone'; readonly status: EventStatus; readonly shape: MilestoneShape }

export function factSign(fact: Fact, today: CivilDate): FactSign {
  if (isObservation(fact)) return { kind: 'figure', status: figureStatus(fact), shape: figureShape(fact) }
  return { kind: 'milestone', status: eventStatus(fact, today), shape: milestoneShape(fact) }
}

function figureShape({ period, collect }: Observation): FigureShape {
  if (period.precision === 'day') return 'point'
  return collect === 'A' && period.precision === 'range' ? 'average' : 'bar'
}

function milestoneShape({ date }: Event): MilestoneShape {
  if (date.qualifier === 'before') return 'deadline'
  if (date.qualifier === 'until' || date.openStart) return 'until'
  if (date.openEnd) return 'open-end'
  if (date.qualifier === 'approximate' || date.approximate) return 'fuzzy'
  return date.precision === 'day' ? 'stone' : 'bar'
}
