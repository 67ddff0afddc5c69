import type { CivilDate } from '../time/civil-date.ts'
import type { EdtfDate } from '../time/edtf.ts'
import type { Bilingual } from '../words/locale.ts'
import type { DateQualifier, EventKind, StatedStatus, Topic } from './code-lists.ts'
import type { Evidence } from './evidence.ts'
import type { Inference, Recorded } from './fact.ts'

/** One happening, however many articles tell it. */
export interface Event extends Recorded {
  readonly id: string
  readonly areas: readonly string[]
  readonly title: Bilingual
  /** For a mark in a chart, 32 characters at most. */
  readonly short: Bilingual
  readonly kind: EventKind
  readonly topic: Topic
  readonly stated: StatedStatus
  readonly date: EdtfDate & { readonly qualifier: DateQualifier | null; readonly phrase: string | null }
  /** The years a plan reaches to. They belong to the plan and are never events of their own. */
  readonly horizon: { readonly to: string; readonly vision: string | null } | null
  readonly place: Bilingual | null
  readonly inferences: readonly Inference[]
  readonly evidence: readonly Evidence[]
}

export const EVENT_STATUSES = ['happened', 'ongoing', 'planned', 'overdue', 'cancelled'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/**
 * How an event stands on a given day. A plan whose date has passed, and of which no article has reported, is overdue:
 * that says nothing of whether it took place, only that no stored article tells.
 */
export function eventStatus(event: Pick<Event, 'stated' | 'date'>, today: CivilDate): EventStatus {
  return event.stated === 'planned' && event.date.end < today ? 'overdue' : event.stated
}
