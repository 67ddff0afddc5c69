import { type CivilDate, epochDay } from '../time/civil-date.ts'
import type { Event } from './event.ts'
import type { EventPromise } from './promise.ts'
import { type PublishedIn, publishedDay } from './published-day.ts'
import { isSameHappening } from './same-happening.ts'

/**
 * What became of each planned event, by the day it was promised for. A report answers a plan when it tells of the same
 * happening (`isSameHappening`), came out after the plan, and the happening itself does not end before the plan
 * was told; of several the first one in time. Something is late by the days between the last promised day and the first
 * day on which it can have happened, so that a vague date is never held against anyone.
 */
export function eventPromises(events: readonly Event[], known: PublishedIn, today: CivilDate): readonly EventPromise[] {
  return events
    .filter(({ stated }) => stated === 'planned' || stated === 'cancelled')
    .filter((event) => !answersAnother(event, events, known))
    .sort((a, b) => a.date.end.localeCompare(b.date.end) || a.id.localeCompare(b.id))
    .map((plan) => outcomeOf(plan, firstReport(plan, events, known), today))
}

function outcomeOf(plan: Event, report: Event | null, today: CivilDate): EventPromise {
  if (plan.stated === 'cancelled' || report?.stated === 'cancelled') {
    return { kind: 'event', plan, report, outcome: 'cancelled', days: null }
  }
  if (report) {
    const days = epochDay(report.date.start) - epochDay(plan.date.end)
    return days > 0
      ? { kind: 'event', plan, report, outcome: 'late', days }
      : { kind: 'event', plan, report, outcome: 'kept', days: null }
  }
  const overdue = epochDay(today) - epochDay(plan.date.end)
  return overdue > 0
    ? { kind: 'event', plan, report, outcome: 'silent', days: overdue }
    : { kind: 'event', plan, report, outcome: 'pending', days: null }
}

function firstReport(plan: Event, events: readonly Event[], known: PublishedIn): Event | null {
  const found = events
    .filter((event) => event.stated === 'happened' || event.stated === 'cancelled')
    .filter((event) => event.id !== plan.id && answers(plan, event, known))
    .sort((a, b) => a.date.start.localeCompare(b.date.start) || a.id.localeCompare(b.id))
  return plan.stated === 'cancelled' ? null : (found[0] ?? null)
}

function answers(plan: Event, report: Event, known: PublishedIn): boolean {
  const [told, reported] = [publishedDay(plan, known), publishedDay(report, known)]
  if (told === null || reported === null || reported <= told) return false
  return report.date.end >= told && isSameHappening(plan, report)
}

/** A cancellation that answers a plan is told under that plan, and not a second time by itself. */
function answersAnother(event: Event, events: readonly Event[], known: PublishedIn): boolean {
  return (
    event.stated === 'cancelled' &&
    events.some((plan) => plan.id !== event.id && plan.stated === 'planned' && answers(plan, event, known))
  )
}
