import type { EventKind } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import { type CivilDate, epochDay } from '../time/civil-date.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { Landmark, Span } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { horizonDays } from './picture-window.ts'
import { spanOf } from './span.ts'

const MOST = 5

/** Kinds of events that a province dates its own history by, weightiest first. */
const WEIGHTY: readonly EventKind[] = ['founding', 'victory', 'administrative-change', 'campaign', 'construction', 'opening']

/**
 * The milestones that the overview names: five at most, spread over it. First those whose kind makes a province's
 * history and whose day is known, the province's own before the country's, the often told before the rest;
 * last the furthest year that a plan reaches to.
 */
export function landmarks(events: readonly Event[], extent: Span, context: PictureContext): readonly Landmark[] {
  const horizon = furthestHorizon(events, context)
  const taken: Landmark[] = horizon ? [horizon] : []
  const apart = (extent.end - extent.start) / 9
  const candidates = events
    .filter(
      (event) =>
        WEIGHTY.includes(event.kind) && event.stated === 'happened' && !event.date.approximate && event.date.qualifier === null,
    )
    .sort(
      (a, b) =>
        weight(a, context) - weight(b, context) ||
        b.evidence.length - a.evidence.length ||
        a.date.start.localeCompare(b.date.start),
    )
  for (const event of candidates) {
    const day = spanOf(event.date).start
    if (taken.length >= MOST || taken.some((other) => Math.abs(other.day - day) < apart)) continue
    taken.push({ id: event.id, day, strong: eventDateWords(event.date, context.locale), note: event.short[context.locale] })
  }
  return taken.sort((a, b) => a.day - b.day)
}

/** Smaller is weightier. */
function weight({ areas, date, kind, topic }: Event, { shown }: PictureContext): number {
  const own = areas.some((id) => shown.units.some((unit) => unit.id === id))
  const ofState = topic === 'administration' || topic === 'history'
  return (own ? 0 : 100) + (date.precision === 'day' ? 0 : 20) + WEIGHTY.indexOf(kind) + (ofState ? 0 : 10)
}

function furthestHorizon(events: readonly Event[], { locale, t, today }: PictureContext): Landmark | null {
  const reaching = events.flatMap((event) => {
    const days = horizonDays(event.horizon)
    const end: CivilDate | undefined = days?.vision?.end ?? days?.to.end
    return end !== undefined && end > today ? [{ event, end }] : []
  })
  const furthest = reaching.sort((a, b) => b.end.localeCompare(a.end) || a.event.id.localeCompare(b.event.id))[0]
  if (!furthest) return null
  const { event, end } = furthest
  return {
    id: event.id,
    day: epochDay(end),
    strong: end.slice(0, 4),
    note: t('chart.picture.horizon', { title: event.short[locale] }),
  }
}
